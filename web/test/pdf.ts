import { inflateSync } from 'node:zlib';

/** A file that Chromium printed: its objects by number, streams unpacked. */
function objectsOf(pdf: Buffer): Map<number, { head: string; stream: string }> {
  const text = pdf.toString('latin1');
  const objects = new Map<number, { head: string; stream: string }>();
  for (const found of text.matchAll(/(\d+) 0 obj\r?\n?([\s\S]*?)endobj/g)) {
    const [, number = '', body = ''] = found;
    const [head = '', rest] = body.split(/stream\r?\n/, 2);
    const start = found.index + found[0].indexOf(body) + body.indexOf('stream') + 6;
    objects.set(Number(number), { head, stream: rest == null ? '' : unpacked(pdf, text, start, head) });
  }
  return objects;
}

function unpacked(pdf: Buffer, text: string, at: number, head: string): string {
  const start = text[at] === '\r' ? at + 2 : at + 1;
  const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
  const packed = pdf.subarray(start, start + length);
  return head.includes('/FlateDecode') ? inflateSync(packed).toString('latin1') : packed.toString('latin1');
}

const wide = (hex: string) =>
  (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(parseInt(unit, 16))).join('');

/** What each glyph of a font stands for. */
function glyphsOf(cmap: string): Map<number, string> {
  const glyphs = new Map<number, string>();
  for (const [, part = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, glyph = '', hex = ''] of part.matchAll(/<([0-9A-Fa-f]+)> *<([0-9A-Fa-f]+)>/g)) {
      glyphs.set(parseInt(glyph, 16), wide(hex));
    }
  }
  for (const [, part = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', hex = ''] of part.matchAll(
      /<([0-9A-Fa-f]+)> *<([0-9A-Fa-f]+)> *<([0-9A-Fa-f]+)>/g,
    )) {
      const first = parseInt(from, 16);
      for (let glyph = first; glyph <= parseInt(to, 16); glyph++) {
        const last = parseInt(hex.slice(-4), 16) + glyph - first;
        glyphs.set(glyph, wide(hex.slice(0, -4)) + String.fromCharCode(last));
      }
    }
  }
  return glyphs;
}

/** The text of each page, without blanks: where words end is not written in a file. */
export function pagesOf(pdf: Buffer): string[] {
  const objects = objectsOf(pdf);
  const at = (ref: string | undefined) => objects.get(Number(ref)) ?? { head: '', stream: '' };
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\b(?!s)/.test(head));
  return pages.map(({ head }) => {
    const inline = /\/Font (\d+) 0 R/.exec(head);
    const fonts = inline ? at(inline[1]).head : (/\/Font <<([\s\S]*?)>>/.exec(head)?.[1] ?? '');
    const used = new Map<string, Font>(
      [...fonts.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', ref]) => {
        const cmap = /\/ToUnicode (\d+) 0 R/.exec(at(ref).head)?.[1];
        // Fonts drawn as pictures number their glyphs in one byte.
        const digits = at(ref).head.includes('/Type3') ? 2 : 4;
        return [name, { digits, glyphs: glyphsOf(at(cmap).stream) }] as const;
      }),
    );
    const contents = [...(/\/Contents (\[[^\]]*\]|\d+ 0 R)/.exec(head)?.[1] ?? '').matchAll(/(\d+) 0 R/g)];
    return contents.map(([, ref]) => textOf(at(ref).stream, used)).join('');
  });
}

interface Font {
  digits: number;
  glyphs: Map<number, string>;
}

function textOf(content: string, fonts: Map<string, Font>): string {
  let now: Font | undefined;
  let text = '';
  for (const [whole, font, hex] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]*)>/g)) {
    if (font) {
      now = fonts.get(font);
    } else if (whole && hex && now) {
      const units = hex.match(new RegExp(`.{${now.digits}}`, 'g')) ?? [];
      text += units.map((unit) => now?.glyphs.get(parseInt(unit, 16)) ?? '').join('');
    }
  }
  return text.normalize('NFKC').replaceAll(/\s/g, '');
}
