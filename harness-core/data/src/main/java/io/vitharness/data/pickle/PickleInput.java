package io.vitharness.data.pickle;

import io.vitharness.spi.benchmark.DataException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The bytes of a pickle from the first to the last; every fault names file and byte. */
final class PickleInput {

    private final Path file;
    private final ByteBuffer bytes;

    PickleInput(Path file, byte[] bytes) {
        this.file = file;
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    int place() {
        return bytes.position();
    }

    /** 0..255. */
    int next() throws DataException {
        require(1);
        return bytes.get() & 0xff;
    }

    int twoBytes() throws DataException {
        require(2);
        return bytes.getShort() & 0xffff;
    }

    int signed() throws DataException {
        require(4);
        return bytes.getInt();
    }

    /** A length of four bytes. */
    int length() throws DataException {
        return bounded(signed());
    }

    /** A length of eight bytes. */
    int longLength() throws DataException {
        require(8);
        return bounded(bytes.getLong());
    }

    double real() throws DataException {
        require(8);
        return Double.longBitsToDouble(Long.reverseBytes(bytes.getLong()));
    }

    /** A whole number of so many bytes, the least significant first, in two's complement. */
    BigInteger whole(int length) throws DataException {
        byte[] turned = take(length);
        for (int i = 0; i < length / 2; i++) {
            byte low = turned[i];
            turned[i] = turned[length - 1 - i];
            turned[length - 1 - i] = low;
        }
        return length == 0 ? BigInteger.ZERO : new BigInteger(turned);
    }

    /** Text of so many bytes: UTF-8, or Latin-1 where it is none, as Python 2 kept both. */
    String text(int length) throws DataException {
        return text(take(length));
    }

    /** The rest of a line of ASCII, without its end. */
    String line() throws DataException {
        int start = place();
        while (next() != '\n') {
            // the line goes on
        }
        String line = new String(bytes.array(), start, place() - 1 - start, StandardCharsets.ISO_8859_1);
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    DataException fault(String foundAndWanted) {
        return fault(place(), foundAndWanted);
    }

    DataException fault(int place, String foundAndWanted) {
        return new DataException(file + ": byte " + place + ": " + foundAndWanted);
    }

    static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    private byte[] take(int length) throws DataException {
        require(length);
        byte[] taken = new byte[length];
        bytes.get(taken);
        return taken;
    }

    private int bounded(long length) throws DataException {
        if (length < 0 || length > bytes.remaining()) {
            throw fault("found a text of " + length + " bytes with " + bytes.remaining()
                    + " left, wanted no more than these; is it cut off?");
        }
        return (int) length;
    }

    private void require(int count) throws DataException {
        if (bytes.remaining() < count) {
            throw fault("found the file's end, wanted more of the pickle; is it cut off?");
        }
    }
}
