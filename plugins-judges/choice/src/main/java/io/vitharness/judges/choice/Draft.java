package io.vitharness.judges.choice;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A cleaned answer with everything in it that names a choice. */
final class Draft {

    private final String text;
    private final Options options;
    private final List<LabelMention> labels;
    private final List<TextMention> texts;

    Draft(String text, Options options) {
        this.text = text;
        this.options = options;
        this.labels = new LabelFinder(text, options).find();
        this.texts = new TextFinder(text, options).find();
    }

    String text() {
        return text;
    }

    Options options() {
        return options;
    }

    /** The labels that stand in the text as labels, in order, the ones that are denied or asked about included. */
    List<LabelMention> labels() {
        return labels;
    }

    /** The choice texts that stand in the text, the longest where one holds another, in order. */
    List<TextMention> texts() {
        return texts;
    }

    /** What precedes a place: at most 120 characters, enough for any cue. */
    String before(int place) {
        return text.substring(Math.max(0, place - 120), place);
    }

    /** What follows a place: at most 400 characters. */
    String after(int place) {
        return text.substring(place, Math.min(text.length(), place + 400));
    }

    /** The labels that are claimed, not denied: capital letters or letters in brackets. */
    Set<String> claimedLabels() {
        var claimed = new TreeSet<String>();
        labels.stream()
                .filter(mention -> !mention.isDenied() && mention.style() != LabelMention.Style.SMALL)
                .forEach(mention -> claimed.add(mention.label()));
        return claimed;
    }

    /** The labels of the choices whose text is claimed, not denied. */
    Set<String> claimedTexts() {
        var claimed = new TreeSet<String>();
        texts.stream().filter(mention -> !mention.isDenied()).forEach(mention -> claimed.add(mention.label()));
        return claimed;
    }

    /** Whether another choice's label and text follow a label in its line: the choices are only repeated. */
    boolean listsAfter(LabelMention label) {
        int end = text.indexOf('\n', label.end());
        return labels.stream()
                .filter(other -> other.start() > label.end() && (end < 0 || other.start() < end))
                .filter(other -> !other.isDenied() && !other.label().equals(label.label()))
                .anyMatch(other -> options.startOf(after(other.end()).replaceFirst("^[)\\]}.:,\\s\"'(\\-]+", ""))
                        .contains(other.label()));
    }

    /** Whether the text beside a label is that of another choice, and of no other but that. */
    boolean contradicts(String label) {
        var others = new TreeSet<String>();
        texts.stream()
                .filter(mention -> !mention.isDenied() && !options.isVague(mention.label()))
                .forEach(mention -> others.add(mention.label()));
        return !others.isEmpty() && !others.contains(label);
    }
}
