// What the browser may do for Lantern: run our own files and talk to our own
// origin, nothing else. The page carries the policy itself, because the host
// it is put on may not let anyone set headers; our own server sends it as well.

export const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export const headers = {
  // What a page cannot ask of itself is asked by the header alone.
  'Content-Security-Policy': `${policy}; frame-ancestors 'none'`,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': [
    ...['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'magnetometer',
      'microphone', 'midi', 'payment', 'usb'].map((feature) => `${feature}=()`),
    'screen-wake-lock=(self)',
    'clipboard-write=(self)',
    'fullscreen=(self)',
  ].join(', '),
};
