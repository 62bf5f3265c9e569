package io.vitharness.judges.vqa;

import java.util.List;
import java.util.Locale;

/** ANLS: how near the nearest answer is by Levenshtein's distance; less than half is nothing. */
final class EditDistance {

    private static final double THRESHOLD = 0.5;

    /** Longer texts are cut before they are compared, since the time grows with the product of the lengths. */
    private static final int LONGEST = 20_000;

    private EditDistance() {}

    /**
     * DocVQA, as in lmms-eval and Qwen-VL: distance of the texts in lower case with single blanks, divided by the length
     * of the longer text as it stands.
     */
    static double docVqa(String said, List<String> answers) {
        return nearest(answers.stream()
                .mapToDouble(answer -> share(distance(single(answer), single(said)), upper(answer), upper(said)))
                .min()
                .orElse(1));
    }

    /** STVQA, as in LLaVA's {@code m4c_evaluator.py}: lower case without the blanks around, and nothing else. */
    static double stVqa(String said, List<String> answers) {
        return nearest(answers.stream()
                .mapToDouble(answer -> {
                    String one = PyText.strip(PyText.lower(answer));
                    String two = PyText.strip(PyText.lower(said));
                    return share(distance(one, two), one, two);
                })
                .min()
                .orElse(1));
    }

    /** Levenshtein's distance in code points; of texts that are cut, at least what their lengths differ by. */
    static int distance(String one, String two) {
        int[] a = one.codePoints().limit(LONGEST).toArray();
        int[] b = two.codePoints().limit(LONGEST).toArray();
        int[] row = new int[b.length + 1];
        for (int j = 0; j <= b.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length; i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length; j++) {
                int replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return Math.max(row[b.length], Math.abs(PyText.length(one) - PyText.length(two)));
    }

    private static double nearest(double share) {
        double worth = 1 - share;
        return worth < THRESHOLD ? 0 : worth;
    }

    private static double share(int distance, String one, String two) {
        int length = Math.max(PyText.length(one), PyText.length(two));
        return length == 0 ? 0 : distance / (double) length;
    }

    private static String single(String text) {
        return String.join(" ", PyText.split(PyText.lower(text)));
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
