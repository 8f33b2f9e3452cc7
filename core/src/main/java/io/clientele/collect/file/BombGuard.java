package io.clientele.collect.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** Stops unpacking that swells beyond reason: over 64 MiB and 300 times the packed size. */
final class BombGuard extends FilterInputStream {

    static final long FREE = 64L << 20;
    static final long RATIO = 300;

    private final String name;
    private final long most;
    private long bytes;

    BombGuard(InputStream in, String name, long packed) {
        super(in);
        this.name = name;
        this.most = Math.max(FREE, RATIO * Math.max(packed, 0));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = in.read(target, offset, length);
        bytes += Math.max(read, 0);
        if (bytes > most) {
            throw new ZipException(
                    name + " unpacks to over " + RATIO + " times its size; stopped after " + bytes + " bytes");
        }
        return read;
    }
}
