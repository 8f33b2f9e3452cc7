package io.clientele.collect.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CancellationException;

/** Counts bytes for the progress bar and stops when asked to. */
final class WatchedStream extends FilterInputStream {

    private final Watch watch;
    private long bytes;

    WatchedStream(InputStream in, Watch watch) {
        super(in);
        this.watch = watch;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (watch.cancelled().getAsBoolean()) {
            throw new CancellationException("Reading was cancelled after " + bytes + " bytes");
        }
        int read = in.read(target, offset, length);
        if (read > 0) {
            bytes += read;
            watch.bytesRead().accept(bytes);
        }
        return read;
    }
}
