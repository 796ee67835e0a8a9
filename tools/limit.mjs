// How much a first visit may load: the bytes of everything that a browser
// fetches until Home stands, compressed with brotli.

export const firstLoadLimit = 280_000;
