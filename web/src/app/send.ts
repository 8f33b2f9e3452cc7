/** Sends a file, which fetch cannot do and tell how far it is; status 0 where it was cut off. */
export type Send = (
  path: string,
  headers: Record<string, string>,
  file: Blob,
  progress: (part: number) => void,
  signal: AbortSignal,
) => Promise<{ status: number; body: string }>;

export const send: Send = (path, headers, file, progress, signal) =>
  new Promise((done, stop) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    Object.entries(headers).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.upload.onprogress = (event) => event.total > 0 && progress(event.loaded / event.total);
    request.onload = () => done({ status: request.status, body: request.responseText });
    request.onerror = () => done({ status: 0, body: '' });
    const abort = () => {
      request.abort();
      stop(new DOMException('no longer wanted', 'AbortError'));
    };
    if (signal.aborted) {
      abort();
      return;
    }
    signal.addEventListener('abort', abort);
    request.send(file);
  });
