//! Pictures in dots: the browser draws SVG onto a canvas and packs it as PNG. Letters are those of this computer, as they
//! are wherever the SVG is opened.

use super::js;
use crate::session::outside::{Easel, Unpainted};
use crate::session::ports::Later;
use js_sys::{Array, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, Url,
};

/// So many rows of dots are drawn at once: a large picture in one go holds the page up.
const BAND: u32 = 200;

/// The browser's easel.
#[derive(Clone, Copy, Debug, Default)]
pub struct BrowserEasel;

impl Easel for BrowserEasel {
    fn paint(&self, svg: String, dots: (u32, u32)) -> Later<Result<Vec<u8>, Unpainted>> {
        Box::pin(async move { painted(&svg, dots).await.map_err(|_| Unpainted) })
    }
}

async fn painted(svg: &str, dots: (u32, u32)) -> Result<Vec<u8>, JsValue> {
    let image = opened(svg).await?;
    let canvas = drawn(&image, dots).await?;
    let packed = Promise::new(&mut |keep, _| {
        // A canvas that is too large for this browser gives no picture.
        if canvas.to_blob(&keep).is_err() {
            let _ = keep.call1(&JsValue::UNDEFINED, &JsValue::NULL);
        }
    });
    let blob: Blob = JsFuture::from(packed).await?.dyn_into()?;
    let content = js::call_and_wait(&blob, "arrayBuffer", &[]).await?;
    Ok(Uint8Array::new(&content).to_vec())
}

/// The drawing, ready to be put on a canvas.
async fn opened(svg: &str) -> Result<HtmlImageElement, JsValue> {
    let kind = BlobPropertyBag::new();
    kind.set_type("image/svg+xml");
    let text = Array::of1(&JsValue::from_str(svg));
    let blob = Blob::new_with_str_sequence_and_options(&text, &kind)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let image = HtmlImageElement::new()?;
    image.set_src(&address);
    let opened = js::call_and_wait(&image, "decode", &[]).await;
    Url::revoke_object_url(&address)?;
    opened.map(|_| image)
}

/// The drawing on a canvas, band by band.
async fn drawn(
    image: &HtmlImageElement,
    (wide, high): (u32, u32),
) -> Result<HtmlCanvasElement, JsValue> {
    let document = web_sys::window()
        .and_then(|window| window.document())
        .ok_or(JsValue::NULL)?;
    let canvas: HtmlCanvasElement = document.create_element("canvas")?.unchecked_into();
    canvas.set_width(wide);
    canvas.set_height(high);
    // Dots are read back after each band, so that it is drawn then and not all at the end.
    // The paper covers everything: nothing is seen through it.
    let about = js::object(&[
        ("willReadFrequently", &JsValue::TRUE),
        ("alpha", &JsValue::FALSE),
    ])?;
    let context = canvas.get_context_with_context_options("2d", &about)?;
    let context: CanvasRenderingContext2d = context.ok_or(JsValue::NULL)?.unchecked_into();
    let wide = f64::from(wide);
    for top in (0..high).step_by(BAND as usize) {
        let (from, band) = (f64::from(top), f64::from(BAND.min(high - top)));
        context.draw_image_with_html_image_element_and_sw_and_sh_and_dx_and_dy_and_dw_and_dh(
            image, 0.0, from, wide, band, 0.0, from, wide, band,
        )?;
        js::call(
            &context,
            "getImageData",
            &[&0.into(), &top.into(), &1.into(), &1.into()],
        )?;
        js::wait_for(js::after(0).into()).await?;
    }
    Ok(canvas)
}
