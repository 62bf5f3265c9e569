package io.vitharness.media.mask;

import java.util.Arrays;

/**
 * The text form of run lengths, {@code rleToString} and {@code rleFrString} of COCO's {@code maskApi.c}: from the
 * fourth on, a run is written as the difference to the one two before it; each number in groups of 5 bits, the lowest
 * first, with a sixth bit for "more follows", as the characters 48 to 111.
 */
final class RunText {

    private static final int FIRST_CHARACTER = 48;
    private static final int MORE = 0x20;
    private static final int SIGN = 0x10;
    private static final int GROUP = 0x1f;
    /** Seven groups hold every difference of two 31-bit numbers. */
    private static final int MAX_GROUPS = 7;

    private RunText() {}

    static String write(int[] runs) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < runs.length; i++) {
            write(i > 2 ? (long) runs[i] - runs[i - 2] : runs[i], text);
        }
        return text.toString();
    }

    private static void write(long number, StringBuilder text) {
        long rest = number;
        boolean isMore = true;
        while (isMore) {
            int group = (int) (rest & GROUP);
            rest >>= 5;
            isMore = rest != ((group & SIGN) == 0 ? 0 : -1);
            text.append((char) (FIRST_CHARACTER + (isMore ? group | MORE : group)));
        }
    }

    static int[] parse(String text) throws MaskException {
        int[] runs = new int[text.length()];
        int count = 0;
        int at = 0;
        while (at < text.length()) {
            int end = end(text, at);
            long run = number(text, at, end) + (count > 2 ? runs[count - 2] : 0);
            runs[count] = requireRun(run, count);
            count++;
            at = end;
        }
        return Arrays.copyOf(runs, count);
    }

    /** The place after the group that no other follows. */
    private static int end(String text, int start) throws MaskException {
        for (int at = start; at < text.length(); at++) {
            int group = text.charAt(at) - FIRST_CHARACTER;
            if (group < 0 || group >= 2 * MORE) {
                throw new MaskException("a run-length text has the characters '0' to 'o' only, but number " + at
                        + " is '" + text.charAt(at) + "'");
            }
            if ((group & MORE) == 0) {
                return at + 1;
            }
        }
        throw new MaskException("the run-length text is cut off: its last character says that more follow");
    }

    private static long number(String text, int start, int end) throws MaskException {
        if (end - start > MAX_GROUPS) {
            throw new MaskException("run-length text: the number at character " + start + " is too large");
        }
        long number = 0;
        for (int at = start; at < end; at++) {
            number |= (long) ((text.charAt(at) - FIRST_CHARACTER) & GROUP) << (5 * (at - start));
        }
        boolean isNegative = ((text.charAt(end - 1) - FIRST_CHARACTER) & SIGN) != 0;
        return isNegative ? number | (-1L << (5 * (end - start))) : number;
    }

    private static int requireRun(long run, int index) throws MaskException {
        if (run < 0 || run > Integer.MAX_VALUE) {
            throw new MaskException(
                    "run " + index + " must be 0 to " + Integer.MAX_VALUE + " pixels long but is " + run);
        }
        return (int) run;
    }
}
