package io.vitharness.models.tensorflow.text;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The words a model knows, each with a number. Immutable. */
public final class Vocabulary {

    /** The number of every word that is not known. */
    public static final int UNKNOWN = 0;
    /** The number of the word that ends an answer. */
    public static final int END = 1;

    /** The number of the word between a thought and the answer. */
    public static final int ANSWER = 2;

    /** The word that stands for a mask (Lai and others, arXiv 2308.00692). */
    public static final String SEGMENT = "[SEG]";

    /** The words before what each side of a dialogue says. */
    public static final String USER = "[USER]";

    public static final String ASSISTANT = "[ASSISTANT]";

    /** The words around a caption from which a picture is drawn, TextBind's {@code <start>} and {@code <end>}. */
    public static final String START_PICTURE = "[START]";

    public static final String END_PICTURE = "[END]";

    /** The word whose state stands for all before it, All-Seeing's align embedding. */
    public static final String ALIGN = "[ALIGN]";

    private static final List<String> SPECIAL = List.of("<unk>", "<eos>", "<answer>");

    private final List<String> words;
    private final Map<String, Integer> numbers = new HashMap<>();

    /** The words in order of their numbers, as {@link #words()} gave them. */
    public Vocabulary(List<String> words) {
        this.words = List.copyOf(words);
        if (words.size() < SPECIAL.size() || !words.subList(0, SPECIAL.size()).equals(SPECIAL)) {
            throw new IllegalArgumentException("a vocabulary must start with " + SPECIAL);
        }
        for (int i = 0; i < words.size(); i++) {
            numbers.put(words.get(i), i);
        }
    }

    /** The same with line breaks as words, and names of pictures' files all as one word. */
    public static Vocabulary ofLines(Collection<String> texts) {
        TreeSet<String> found = new TreeSet<>();
        texts.forEach(text -> found.addAll(Words.splitLines(text)));
        return new Vocabulary(Stream.concat(SPECIAL.stream(), found.stream()).toList());
    }

    /** Every word of the texts, sorted, so that the same texts in any order give the same numbers. */
    public static Vocabulary of(Collection<String> texts) {
        TreeSet<String> found = new TreeSet<>();
        texts.forEach(text -> found.addAll(Words.split(text)));
        return new Vocabulary(Stream.concat(SPECIAL.stream(), found.stream()).toList());
    }

    /** The words of so many queries, at most 26: each stands for one box that may be found. */
    public static String queries(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> String.format(Locale.ROOT, "[EMB%c]", 'A' + i))
                .collect(Collectors.joining(" "));
    }

    public int size() {
        return words.size();
    }

    public List<String> words() {
        return words;
    }

    /** The number of one word; {@link #UNKNOWN} where it is not known. */
    public int number(String word) {
        return numbers.getOrDefault(word, UNKNOWN);
    }

    /** The numbers of a text's words. */
    public int[] encode(String text) {
        return split(text).stream()
                .mapToInt(word -> numbers.getOrDefault(word, UNKNOWN))
                .toArray();
    }

    /** How often each text has each word, {@code texts * size} numbers. */
    public float[] bags(List<String> texts) {
        float[] bags = new float[texts.size() * size()];
        for (int i = 0; i < texts.size(); i++) {
            for (int word : encode(texts.get(i))) {
                bags[i * size() + word]++;
            }
        }
        return bags;
    }

    /** A thought, then an answer. */
    public int[] encodeThought(String thought, int[] answer) {
        return IntStream.concat(
                        IntStream.concat(IntStream.of(encode(thought)), IntStream.of(ANSWER)), IntStream.of(answer))
                .toArray();
    }

    /** The words of a text that are not known, in order. */
    public List<String> unknown(String text) {
        return split(text).stream().filter(word -> !numbers.containsKey(word)).toList();
    }

    private List<String> split(String text) {
        return numbers.containsKey(Words.BREAK) ? Words.splitLines(text) : Words.split(text);
    }

    /** The text of some words. */
    public String decode(List<Integer> text) {
        return Words.join(texts(text));
    }

    /** Each of some words. */
    public List<String> texts(List<Integer> text) {
        return text.stream().map(words::get).toList();
    }
}
