package io.vitharness.models.onnx.detect;

import io.vitharness.models.onnx.text.Tokens;
import io.vitharness.spi.model.ModelException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Names as Grounding DINO reads them: small letters, a full stop behind each ({@code _merge_candidate_labels_text} of
 * transformers), and which tokens belong to which name.
 *
 * @param ids the tokens with those that frame a text
 * @param starts the first token of each name
 * @param ends the one behind its last, which is the full stop
 */
record Phrases(List<String> names, List<Long> ids, List<Integer> starts, List<Integer> ends) {

    Phrases {
        names = List.copyOf(names);
        ids = List.copyOf(ids);
        starts = List.copyOf(starts);
        ends = List.copyOf(ends);
    }

    /**
     * The names in as few texts as a length allows, each at most so long.
     *
     * @param most how many tokens a text may have
     */
    static List<Phrases> of(List<String> names, Tokens tokens, int most) throws ModelException {
        long[] frame = tokens.encode("", true);
        if (frame.length != 2) {
            throw ModelException.gone(
                    "tokenizer.json puts " + frame.length + " tokens around a text, wanted [CLS] and [SEP]");
        }
        long[] stop = tokens.encode(".", false);
        List<Phrases> all = new ArrayList<>();
        Growing growing = new Growing(frame);
        for (String name : names) {
            long[] ids = tokens.encode(name.strip().toLowerCase(Locale.ROOT), false);
            if (ids.length + stop.length + 2 > most) {
                throw ModelException.permanent("the name '" + name + "' has " + ids.length
                        + " tokens; a text of this model has at most " + most + ", and nothing is cut off in silence");
            }
            if (growing.length() + ids.length + stop.length > most) {
                all.add(growing.closed());
                growing = new Growing(frame);
            }
            growing.add(name, ids, stop);
        }
        all.add(growing.closed());
        return all;
    }

    long[] tokens() {
        return ids.stream().mapToLong(Long::longValue).toArray();
    }

    /** A text that more names can be added to. */
    private static final class Growing {

        private final List<String> names = new ArrayList<>();
        private final List<Long> ids = new ArrayList<>();
        private final List<Integer> starts = new ArrayList<>();
        private final List<Integer> ends = new ArrayList<>();
        private final long end;

        Growing(long[] frame) {
            ids.add(frame[0]);
            this.end = frame[1];
        }

        int length() {
            return ids.size() + 1;
        }

        void add(String name, long[] words, long[] stop) {
            names.add(name);
            starts.add(ids.size());
            append(words);
            ends.add(ids.size());
            append(stop);
        }

        Phrases closed() {
            ids.add(end);
            return new Phrases(names, ids, starts, ends);
        }

        private void append(long[] words) {
            for (long word : words) {
                ids.add(word);
            }
        }
    }
}
