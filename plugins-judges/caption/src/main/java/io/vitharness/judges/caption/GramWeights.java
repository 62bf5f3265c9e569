package io.vitharness.judges.caption;

import io.vitharness.spi.support.GramIndex;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** How much each n-gram tells: the logarithm of how many pictures there are for one that has it. */
final class GramWeights {

    private GramWeights() {}

    /** Of the evaluated set itself: the references of each picture. */
    static double[] counted(GramIndex index, Collection<List<GramIndex.Text>> references) {
        double[] pictures = new double[index.size()];
        int[] last = new int[index.size()];
        int picture = 0;
        for (List<GramIndex.Text> texts : references) {
            picture++;
            for (GramIndex.Text text : texts) {
                for (int n = 1; n <= GramIndex.LONGEST; n++) {
                    for (int i = 0; i < text.different(n); i++) {
                        int number = text.number(n, i);
                        pictures[number] += last[number] == picture ? 0 : 1;
                        last[number] = picture;
                    }
                }
            }
        }
        return weights(pictures, references.size());
    }

    /** Of another set. */
    static double[] given(GramIndex index, Frequencies frequencies) {
        double[] pictures = new double[index.size()];
        frequencies.counts().forEach((gram, count) -> {
            GramIndex.Text text = index.text(gram);
            if (text.words() >= 1 && text.words() <= GramIndex.LONGEST) {
                int number = text.number(text.words(), 0);
                if (number < pictures.length) { // later ones stand in no caption
                    pictures[number] = count;
                }
            }
        });
        return weights(pictures, frequencies.pictures());
    }

    private static double[] weights(double[] pictures, double all) {
        return Arrays.stream(pictures)
                .map(count -> Math.log(all) - Math.log(Math.max(1, count)))
                .toArray();
    }
}
