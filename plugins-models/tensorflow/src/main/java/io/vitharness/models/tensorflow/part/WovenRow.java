package io.vitharness.models.tensorflow.part;

import java.util.ArrayList;
import java.util.List;

/**
 * A dialogue of words and pictures, built from the left. A caption that was written for a picture stands in a branch of
 * its own behind the row: it sees what stands before its picture and itself, counts its places from there, and nothing
 * else sees it (TextBind, arXiv 2309.08637). Not safe for several threads.
 */
public final class WovenRow {

    /** A branch, and how many tokens stand before it. */
    record Branch(int before, List<Integer> words) {}

    /** A token, counted over main row and branches, and the word that follows it. */
    record Question(int token, int word) {}

    private final int pictureTokens;
    private final List<Integer> tokens;
    private final List<Branch> branches = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();

    /** An empty row whose pictures take so many tokens each. */
    public WovenRow(int pictureTokens) {
        this(pictureTokens, List.of());
    }

    private WovenRow(int pictureTokens, List<Integer> tokens) {
        this.pictureTokens = pictureTokens;
        this.tokens = new ArrayList<>(tokens);
    }

    /** The same tokens, none of which is asked. */
    public WovenRow copy() {
        return new WovenRow(pictureTokens, tokens);
    }

    /** Puts a word behind the row. */
    public WovenRow read(int word) {
        tokens.add(word);
        return this;
    }

    public WovenRow read(int[] words) {
        for (int word : words) {
            read(word);
        }
        return this;
    }

    /** Puts a picture behind the row, counted over the batch. */
    public WovenRow show(int picture) {
        for (int i = 0; i < pictureTokens; i++) {
            tokens.add(-1 - (picture * pictureTokens + i));
        }
        return this;
    }

    /** Asks the last token for the word that follows. */
    public WovenRow ask(int word) {
        questions.add(new Question(tokens.size() - 1, word));
        return this;
    }

    /** Asks for each word, and reads it. */
    public WovenRow write(int... words) {
        for (int word : words) {
            ask(word).read(word);
        }
        return this;
    }

    /**
     * Asks for a caption in a branch that begins here.
     *
     * @param start the word that begins it
     * @param end the word that ends it
     */
    public WovenRow caption(int start, int[] caption, int end) {
        List<Integer> words = new ArrayList<>(List.of(start));
        for (int word : caption) {
            words.add(word);
        }
        words.add(end);
        branches.add(new Branch(tokens.size(), words));
        return this;
    }

    /** Tokens of the row itself. */
    public int length() {
        return tokens.size();
    }

    List<Integer> tokens() {
        return tokens;
    }

    List<Branch> branches() {
        return branches;
    }

    List<Question> questions() {
        return questions;
    }
}
