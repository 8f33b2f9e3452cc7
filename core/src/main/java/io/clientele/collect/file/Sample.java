package io.clientele.collect.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Bytes of a file to look at. */
final class Sample {

    static final int HEAD = 4 << 20;
    private static final int PIECE = 1 << 18;

    private final byte[] head;
    private final List<byte[]> later;
    private final boolean whole;

    private Sample(byte[] head, List<byte[]> later, boolean whole) {
        this.head = head;
        this.later = later;
        this.whole = whole;
    }

    /** From the start, 4 MiB at most. */
    byte[] head() {
        return head;
    }

    /** Pieces from the middle and the end of a larger file; they may begin and end within a character. */
    List<byte[]> later() {
        return later;
    }

    /** Whether the head is all there is. */
    boolean whole() {
        return whole;
    }

    static Sample of(byte[] bytes) {
        return new Sample(bytes, List.of(), true);
    }

    static Sample of(InputStream in) throws IOException {
        byte[] head = in.readNBytes(HEAD);
        return new Sample(head, List.of(), in.read() < 0);
    }

    static Sample of(Path file) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            long size = channel.size();
            byte[] head = read(channel, 0, HEAD);
            if (size <= HEAD) {
                return new Sample(head, List.of(), true);
            }
            return new Sample(head, List.of(read(channel, size / 2, PIECE), read(channel, size - PIECE, PIECE)), false);
        }
    }

    private static byte[] read(SeekableByteChannel channel, long from, int most) throws IOException {
        channel.position(from);
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(most, Math.max(0, channel.size() - from)));
        int read = 0;
        while (buffer.hasRemaining() && read >= 0) {
            read = channel.read(buffer);
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    /** All pieces in a row. */
    byte[] all() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head);
        later.forEach(all::writeBytes);
        return all.toByteArray();
    }
}
