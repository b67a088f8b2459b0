import {
  getDocument,
  GlobalWorkerOptions,
  RenderingCancelledException,
  type PDFDocumentLoadingTask,
  type RenderTask,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import Worker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?worker';

/** What a PDF needs whose Chinese fonts it does not carry; each is fetched when it is asked for. */
const maps = import.meta.glob<string>('/node_modules/pdfjs-dist/cmaps/*.bcmap', {
  query: '?url',
  import: 'default',
  eager: true,
});

class CharacterMaps {
  async fetch({ name }: { name: string }): Promise<{ cMapData: Uint8Array; isCompressed: boolean }> {
    const address = maps[`/node_modules/pdfjs-dist/cmaps/${name}.bcmap`];
    if (address === undefined) {
      throw new Error(`no character map ${name}`);
    }
    const answer = await fetch(address);
    return { cMapData: new Uint8Array(await answer.arrayBuffer()), isCompressed: true };
  }
}

/** A page's picture and how many of its pixels are a point. */
export interface Drawn {
  width: number;
  height: number;
  scale: number;
}

/** The pages of a file, which stays in the browser: nobody else is sent it to be looked at. */
export class Pages {
  private readonly task: PDFDocumentLoadingTask;
  private drawing?: RenderTask;
  private turn = 0;

  constructor(bytes: ArrayBuffer) {
    GlobalWorkerOptions.workerPort ??= new Worker();
    this.task = getDocument({ data: bytes, isEvalSupported: false, CMapReaderFactory: CharacterMaps, useSystemFonts: true });
  }

  /** Draws a page, counted from 1, in this width of CSS pixels; nothing comes of it where another was asked for meanwhile. */
  async draw(number: number, onto: HTMLCanvasElement, width: number): Promise<Drawn | undefined> {
    const turn = ++this.turn;
    this.drawing?.cancel();
    const page = await (await this.task.promise).getPage(number);
    if (turn !== this.turn) {
      return undefined;
    }
    const [left = 0, , right = 0] = page.view;
    const plain = page.getViewport({ scale: 1 });
    const scale = width / plain.width;
    const dense = window.devicePixelRatio || 1;
    const viewport = page.getViewport({ scale: scale * dense });
    onto.width = Math.floor(viewport.width);
    onto.height = Math.floor(viewport.height);
    this.drawing = page.render({ canvasContext: onto.getContext('2d')!, viewport });
    try {
      await this.drawing.promise;
    } catch (error) {
      if (error instanceof RenderingCancelledException) {
        return undefined;
      }
      throw error;
    }
    return { width, height: plain.height * scale, scale: page.rotate % 180 === 0 ? width / (right - left) : scale };
  }

  async count(): Promise<number> {
    return (await this.task.promise).numPages;
  }

  async close(): Promise<void> {
    await this.task.destroy();
  }
}
