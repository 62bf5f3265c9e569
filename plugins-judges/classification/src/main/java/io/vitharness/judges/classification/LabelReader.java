package io.vitharness.judges.classification;

import io.vitharness.spi.benchmark.Choice;
import io.vitharness.spi.judge.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The answer names exactly one label. Both are normalised first (NFKC, lower case, every run of marks and blanks is one
 * blank, so that {@code dining_table} is "dining table"); labels are whole words, and where one stands within another
 * ("table" in "dining table") the longer one alone is named. Two labels, none, or one that the sentence denies leave
 * the answer unread.
 */
final class LabelReader implements AnswerReader {

    private static final Pattern SENTENCE = Pattern.compile("[.!?;\\n]+(?:\\s+|$)");
    private static final Pattern DENIAL =
            Pattern.compile("(?:^| )(?:not|no|never|neither|nor|without|cannot|\\w+n't)(?= |$)");

    private static final String TAKEN = "\uE000";

    @Override
    public Reading read(ClosedSet labels, String answer) {
        String whole = Words.plain(answer);
        if (whole.isEmpty()) {
            return new Reading.Unclear("the answer is empty");
        }
        List<Choice> names = longestFirst(labels.names());
        Set<String> same = labelled(names, whole);
        if (same.size() == 1) {
            return Reading.Clear.text(same.iterator().next(), "whole-label");
        }
        Set<String> named = new TreeSet<>();
        List<String> denied = new ArrayList<>();
        for (String sentence : SENTENCE.split(Words.cleaned(answer), -1)) {
            mentions(names, Words.plain(sentence), named, denied);
        }
        return decide(named, denied, answer);
    }

    private static Reading decide(Set<String> named, List<String> denied, String answer) {
        if (named.isEmpty()) {
            return Refusals.orUnclear(answer, "names none of the labels");
        }
        if (named.size() > 1) {
            return new Reading.Unclear("names " + named.size() + " labels: " + String.join(", ", named));
        }
        String label = named.iterator().next();
        return denied.isEmpty()
                ? Reading.Clear.text(label, "named-label")
                : new Reading.Unclear(
                        "names " + label + " in a sentence that denies something ('" + denied.get(0) + "')");
    }

    /** Two labels of one spelling are both named. */
    private static Set<String> labelled(List<Choice> names, String text) {
        Set<String> labels = new TreeSet<>();
        names.stream().filter(name -> name.text().equals(text)).forEach(name -> labels.add(name.label()));
        return labels;
    }

    private static void mentions(List<Choice> names, String sentence, Set<String> named, List<String> denied) {
        String rest = " " + sentence + " ";
        int before = named.size();
        boolean any = false;
        for (Choice name : names) {
            String word = " " + name.text() + " ";
            if (rest.contains(word)) {
                labelled(names, name.text()).forEach(named::add);
                any = true;
                rest = taken(rest, word);
            }
        }
        boolean says = any || named.size() > before;
        var denial = DENIAL.matcher(rest);
        if (says && denial.find()) {
            denied.add(denial.group().strip());
        }
    }

    // blanks are shared by neighbours: "cat cat"
    private static String taken(String text, String word) {
        String rest = text;
        while (rest.contains(word)) {
            rest = rest.replace(word, " " + TAKEN + " ");
        }
        return rest;
    }

    private static List<Choice> longestFirst(List<Choice> names) {
        return names.stream()
                .sorted(Comparator.<Choice>comparingInt(name -> -name.text().length())
                        .thenComparing(Choice::text))
                .toList();
    }
}
