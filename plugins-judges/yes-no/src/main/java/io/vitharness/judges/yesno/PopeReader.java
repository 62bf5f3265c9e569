package io.vitharness.judges.yesno;

import io.vitharness.spi.judge.Reading;
import java.util.List;
import java.util.Set;

/**
 * POPE's word rule ({@code RUCAIBox/POPE}, {@code evaluate.py}), faults included: the text before the first full stop
 * without its commas, cut at every blank; with "No", "not" or "no" among the words it is a no, otherwise a yes. So
 * "NO", "no!" and an empty answer are a yes.
 */
final class PopeReader implements AnswerReader {

    private static final Set<String> DENIALS = Set.of("No", "not", "no");

    @Override
    public Reading read(String answer) {
        int stop = answer.indexOf('.');
        String sentence = stop < 0 ? answer : answer.substring(0, stop);
        List<String> words = List.of(sentence.replace(",", "").split(" ", -1));
        return words.stream().anyMatch(DENIALS::contains)
                ? Reading.Clear.text(NO, "pope-word")
                : Reading.Clear.text(YES, "pope-otherwise");
    }
}
