//! The lantern with the five phases over it: the one picture on the first screen.

use leptos::prelude::*;

/// The picture. It says nothing that the words beside it do not say.
#[component]
pub fn lantern_picture() -> impl IntoView {
    view! {
        <svg class="picture" viewBox="0 0 400 380" aria-hidden="true">
            <defs>
                <radialGradient id="picture-glow">
                    <stop class="picture__glow" offset="0" stop-opacity=".55"></stop>
                    <stop class="picture__glow" offset=".45" stop-opacity=".2"></stop>
                    <stop class="picture__glow" offset="1" stop-opacity="0"></stop>
                </radialGradient>
            </defs>
            <circle cx="200" cy="216" r="164" fill="url(#picture-glow)"></circle>
            <g class="picture__phase" data-phase="define" transform="translate(25.2 149.1) scale(1.25)">
                <circle cx="12" cy="12" r="7.5" fill="none" stroke-width="2.2"></circle>
            </g>
            <g class="picture__phase" data-phase="discover" transform="translate(86.3 65.1) scale(1.25)">
                <path d="M12 1.5c.9 6.1 4.4 9.6 10.5 10.5-6.1.9-9.6 4.4-10.5 10.5-.9-6.1-4.4-9.6-10.5-10.5 6.1-.9 9.6-4.4 10.5-10.5z"></path>
            </g>
            <g class="picture__phase" data-phase="dream" transform="translate(185 33) scale(1.25)">
                <path d="M20.5 14.8A9 9 0 1 1 9.7 3.2a7.2 7.2 0 0 0 10.8 11.6z"></path>
            </g>
            <g class="picture__phase" data-phase="design" transform="translate(283.7 65.1) scale(1.25)">
                <path d="M12 2.5 21.5 12 12 21.5 2.5 12z" fill="none" stroke-width="2.2"></path>
                <path d="M12 8.7 15.3 12 12 15.3 8.7 12z"></path>
            </g>
            <g class="picture__phase" data-phase="destiny" transform="translate(344.8 149.1) scale(1.25)">
                <path d="M2.5 11.2 21.5 2.5 13 21.5l-2.3-8z"></path>
            </g>
            <path class="picture__glass" d="M163 168h74l14 132H149z"></path>
            <g
                fill="none"
                stroke="currentColor"
                stroke-width="6"
                stroke-linecap="round"
                stroke-linejoin="round"
            >
                <path d="M172 132a28 28 0 0 1 56 0"></path>
                <path d="M168 148c4-14 16-20 32-20s28 6 32 20"></path>
                <path d="M150 166c0-10 8-18 18-18h64c10 0 18 8 18 18z"></path>
                <path d="M163 166 149 300M237 166l14 134"></path>
                <path d="M138 300h124l6 22H132z"></path>
            </g>
            <path
                class="picture__flame"
                d="M206 196c4 22 26 32 26 60a32 32 0 0 1-64 2c0-16 8-22 12-34 6 4 8 10 9 16 10-10 16-24 17-44z"
            ></path>
            <path class="picture__heart" d="M201 246c2 9 12 13 12 25a13 13 0 0 1-26 1c0-11 11-14 14-26z"></path>
        </svg>
    }
}
