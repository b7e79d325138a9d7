/** What the marks and drawings of a test card need of a 2D context. */
export interface PathSurface {
  fillStyle: unknown;
  strokeStyle: unknown;
  lineWidth: number;
  lineCap: string;
  save(): void;
  restore(): void;
  beginPath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  arc(x: number, y: number, radius: number, from: number, to: number): void;
  ellipse(x: number, y: number, across: number, down: number, turn: number, from: number, to: number): void;
  rect(x: number, y: number, w: number, h: number): void;
  roundRect(x: number, y: number, w: number, h: number, radius: number): void;
  clip(): void;
  fill(): void;
  stroke(): void;
  fillRect(x: number, y: number, w: number, h: number): void;
}

const white = (share: number): string => `rgb(255 255 255 / ${share})`;
const TURN = 2 * Math.PI;

/** Ticks at every tenth of the edges and brackets in the corners: they show what is cut off, and how much. Measures in px. */
export function drawFrameMarks(surface: PathSurface, width: number, height: number): void {
  const unit = Math.min(width, height);
  const thin = Math.max(1, Math.round(unit / 360));
  const tick = (share: number) => Math.round(unit * (share === 5 ? 0.034 : 0.018));
  surface.fillStyle = white(0.38);
  for (let tenth = 1; tenth < 10; tenth += 1) {
    const x = Math.round((width * tenth) / 10 - thin / 2);
    const y = Math.round((height * tenth) / 10 - thin / 2);
    const long = tick(tenth);
    surface.fillRect(x, 0, thin, long);
    surface.fillRect(x, height - long, thin, long);
    surface.fillRect(0, y, long, thin);
    surface.fillRect(width - long, y, long, thin);
  }
  const arm = Math.round(unit * 0.075);
  const thick = Math.max(2, Math.round(unit / 130));
  surface.fillStyle = white(0.78);
  for (const x of [0, width - arm]) for (const y of [0, height - thick]) surface.fillRect(x, y, arm, thick);
  for (const x of [0, width - thick])
    for (const y of [thick, height - arm]) surface.fillRect(x, y, thick, arm - thick);
}

/** A true circle, which turns into an ellipse where the picture is stretched; `turn` (0..1) of it is brighter. */
export function drawRing(surface: PathSurface, x: number, y: number, radius: number, turn: number): void {
  surface.lineWidth = Math.max(1.5, radius / 44);
  surface.lineCap = 'round';
  surface.strokeStyle = white(0.34);
  surface.beginPath();
  surface.arc(x, y, radius, 0, TURN);
  surface.stroke();
  if (turn <= 0) return;
  surface.strokeStyle = white(0.92);
  surface.beginPath();
  surface.arc(x, y, radius, -TURN / 4, (turn - 1 / 4) * TURN);
  surface.stroke();
}

/** Head and shoulders in a disc of `radius` px around (x, y). */
export function drawPerson(surface: PathSurface, x: number, y: number, radius: number): void {
  disc(surface, x, y, radius);
  surface.save();
  surface.beginPath();
  surface.arc(x, y, radius * 0.93, 0, TURN);
  surface.clip();
  surface.fillStyle = white(0.3);
  surface.beginPath();
  surface.arc(x, y - radius * 0.2, radius * 0.33, 0, TURN);
  surface.fill();
  surface.beginPath();
  surface.ellipse(x, y + radius * 0.92, radius * 0.64, radius * 0.66, 0, 0, TURN);
  surface.fill();
  surface.restore();
}

/** A window with a few lines of text in a disc of `radius` px around (x, y). */
export function drawWindow(surface: PathSurface, x: number, y: number, radius: number): void {
  disc(surface, x, y, radius);
  const w = radius * 1.24;
  const h = radius * 0.86;
  const left = x - w / 2;
  const top = y - h / 2;
  const bar = h * 0.2;
  surface.fillStyle = white(0.22);
  surface.beginPath();
  surface.roundRect(left, top, w, h, radius * 0.07);
  surface.fill();
  surface.fillStyle = white(0.4);
  for (const place of [0, 1, 2]) {
    surface.beginPath();
    surface.arc(left + bar * (0.62 + place * 0.5), top + bar / 2, bar * 0.15, 0, TURN);
    surface.fill();
  }
  const row = (place: number, share: number) => {
    surface.beginPath();
    surface.roundRect(left + w * 0.1, top + bar * 1.35 + place * h * 0.19, w * share, h * 0.075, h * 0.0375);
    surface.fill();
  };
  row(0, 0.46);
  row(1, 0.8);
  row(2, 0.72);
  row(3, 0.58);
}

function disc(surface: PathSurface, x: number, y: number, radius: number): void {
  surface.fillStyle = white(0.09);
  surface.beginPath();
  surface.arc(x, y, radius, 0, TURN);
  surface.fill();
}
