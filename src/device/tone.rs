//! The soft tone of the timer, made by the browser itself: sine waves that swell and die away. A browser that has no
//! sound, or does not allow it, stays silent.

use crate::session::outside::{Note, Tone};
use std::cell::RefCell;
use wasm_bindgen::prelude::*;

/// A note: pitch (hertz), when it begins and how long it lasts (seconds), how loud.
type Sound = (f32, f64, f64, f32);

/// Two soft notes, the second a fourth lower, together 1.2 seconds.
const END: &[Sound] = &[(659.3, 0.0, 0.7, 0.16), (493.9, 0.4, 0.8, 0.16)];
/// One quieter note.
const CHANGE: &[Sound] = &[(587.3, 0.0, 0.6, 0.07)];
/// How fast a note swells (seconds), so that it does not click.
const SWELL: f64 = 0.04;
/// As good as silent; a fall to nothing at all is not defined.
const SILENT: f32 = 0.0001;

#[wasm_bindgen]
extern "C" {
    /// `AudioContext`.
    #[wasm_bindgen(js_name = AudioContext)]
    #[derive(Clone)]
    type Audio;
    #[wasm_bindgen(constructor, catch, js_class = "AudioContext")]
    fn new() -> Result<Audio, JsValue>;
    #[wasm_bindgen(method, catch, js_class = "AudioContext")]
    fn resume(this: &Audio) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, getter, js_class = "AudioContext")]
    fn state(this: &Audio) -> Option<String>;
    #[wasm_bindgen(method, getter, js_class = "AudioContext", js_name = currentTime)]
    fn current_time(this: &Audio) -> f64;
    #[wasm_bindgen(method, getter, js_class = "AudioContext")]
    fn destination(this: &Audio) -> JsValue;
    #[wasm_bindgen(method, catch, js_class = "AudioContext", js_name = createOscillator)]
    fn create_oscillator(this: &Audio) -> Result<Wave, JsValue>;
    #[wasm_bindgen(method, catch, js_class = "AudioContext", js_name = createGain)]
    fn create_gain(this: &Audio) -> Result<Wave, JsValue>;

    /// `OscillatorNode` and `GainNode`.
    type Wave;
    #[wasm_bindgen(method, getter)]
    fn frequency(this: &Wave) -> Dial;
    #[wasm_bindgen(method, getter)]
    fn gain(this: &Wave) -> Dial;
    #[wasm_bindgen(method, catch)]
    fn connect(this: &Wave, to: &JsValue) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn start(this: &Wave, at: f64) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch)]
    fn stop(this: &Wave, at: f64) -> Result<(), JsValue>;

    /// `AudioParam`.
    type Dial;
    #[wasm_bindgen(method, catch, js_name = setValueAtTime)]
    fn set_at(this: &Dial, value: f32, at: f64) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, js_name = exponentialRampToValueAtTime)]
    fn glide_to(this: &Dial, value: f32, at: f64) -> Result<JsValue, JsValue>;
}

/// The browser’s tone. Nothing is made before a press.
#[derive(Default)]
pub struct BrowserTone {
    audio: RefCell<Option<Audio>>,
}

impl Tone for BrowserTone {
    fn arm(&self) {
        let mut audio = self.audio.borrow_mut();
        if audio.is_none() {
            *audio = Audio::new().ok();
        }
        if let Some(audio) = audio.as_ref().filter(|it| !is_on(it)) {
            // A refusal leaves it silent.
            let _ = audio.resume();
        }
    }

    fn is_armed(&self) -> bool {
        self.audio.borrow().is_some()
    }

    fn sound(&self, note: Note) {
        let audio = self.audio.borrow().clone();
        let Some(audio) = audio else { return };
        if !is_on(&audio) {
            // The machine slept: it goes on where it stood.
            let _ = audio.resume();
        }
        let sounds = match note {
            Note::End => END,
            Note::Change => CHANGE,
        };
        for sound in sounds {
            // A browser that cannot stays silent: the words say the same.
            let _ = play(&audio, *sound);
        }
    }
}

fn is_on(audio: &Audio) -> bool {
    audio.state().as_deref() == Some("running")
}

fn play(audio: &Audio, (pitch, after, long, loud): Sound) -> Result<(), JsValue> {
    let from = audio.current_time() + after;
    let wave = audio.create_oscillator()?;
    let level = audio.create_gain()?;
    wave.frequency().set_at(pitch, from)?;
    level.gain().set_at(SILENT, from)?;
    level.gain().glide_to(loud, from + SWELL)?;
    level.gain().glide_to(SILENT, from + long)?;
    wave.connect(level.as_ref())?;
    level.connect(&audio.destination())?;
    wave.start(from)?;
    wave.stop(from + long)
}
