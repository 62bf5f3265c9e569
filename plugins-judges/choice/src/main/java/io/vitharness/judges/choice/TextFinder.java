package io.vitharness.judges.choice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds the texts of the choices in an answer as whole words; where one text holds another, the longer counts. */
final class TextFinder {

    /** More mentions than this say nothing any more. */
    private static final int ENOUGH = 200;

    private final String text;
    private final String lower;
    private final Options options;

    TextFinder(String text, Options options) {
        this.text = text;
        // one character for one, so that places in it are places in the text
        this.lower = text.length() == text.toLowerCase(Locale.ROOT).length() ? text.toLowerCase(Locale.ROOT) : text;
        this.options = options;
    }

    List<TextMention> find() {
        List<TextMention> mentions = new ArrayList<>();
        for (Map.Entry<String, String> option : options.texts()) {
            addAll(option.getKey(), option.getValue(), mentions);
        }
        mentions.sort(Comparator.comparingInt(TextMention::start).thenComparing(TextMention::label));
        return mentions.stream()
                .filter(mention -> mentions.stream().noneMatch(mention::isWithin))
                .toList();
    }

    private void addAll(String label, String words, List<TextMention> mentions) {
        int enough = mentions.size() + ENOUGH;
        for (int at = lower.indexOf(words); at >= 0 && mentions.size() < enough; at = lower.indexOf(words, at + 1)) {
            if (isWhole(words, at)) {
                mentions.add(new TextMention(label, at, at + words.length(), isDenied(at, at + words.length())));
            }
        }
    }

    private boolean isWhole(String words, int at) {
        int end = at + words.length();
        boolean open = at == 0 || !(Words.isLatin(lower.charAt(at - 1)) && Words.isLatin(words.charAt(0)));
        boolean closed = end == lower.length() || !Words.isGlued(words, lower.charAt(end));
        return open && closed && !isPartOfNumber(words, at, end);
    }

    // the 3 of "3.5" and of "-3" is not the number 3
    private boolean isPartOfNumber(String words, int at, int end) {
        boolean longer = Character.isDigit(words.charAt(words.length() - 1))
                && end + 1 < lower.length()
                && ".,:/".indexOf(lower.charAt(end)) >= 0
                && Character.isDigit(lower.charAt(end + 1));
        boolean within = Character.isDigit(words.charAt(0)) && at > 0 && "-.:/".indexOf(lower.charAt(at - 1)) >= 0;
        return longer || within;
    }

    private boolean isDenied(int start, int end) {
        String before = text.substring(Math.max(0, start - 120), start);
        String after = text.substring(end, Math.min(text.length(), end + 400));
        return Cues.DENIAL.matcher(before).find()
                || Cues.DOUBT.matcher(before).find()
                || Cues.REFUTED.matcher(after).find()
                || Cues.isAsked(before, after);
    }
}
