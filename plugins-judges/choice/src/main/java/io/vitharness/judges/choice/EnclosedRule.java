package io.vitharness.judges.choice;

import io.vitharness.spi.judge.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Reads an answer that stands in a box made for it: LaTeX, a tag, a JSON key. What is in the box is read by the other
 * rules; what is around it is not read at all.
 */
final class EnclosedRule implements Rule {

    private static final String BOXED = "\\\\f?boxed\\s{0,5}\\{([^{}]{0,400}+)\\}";
    private static final String TAG = "(?i)<answer>([^<>]{0,2000}+)</answer>";
    private static final String TOKENS = "<\\|begin_of_box\\|>([^<>]{0,400}+)<\\|end_of_box\\|>";
    private static final String JSON = "(?i)[\"'](?:(?:final|correct|selected|my|best)[_ ]?)?"
            + "(?:answer|choice|option|prediction|label|response|letter|答案)[\"'] ?: ?\\s{0,20}"
            + "(?:\"([^\"\\n]{0,400}+)\"|'([^'\\n]{0,400}+)'|(\\[[^\\]]{0,400}+\\])|([^,}\\s\"'\\[]{1,40}+))";

    private final String id;
    private final Pattern box;
    private final List<Rule> inside;

    private EnclosedRule(String id, String box, List<Rule> inside) {
        this.id = id;
        this.box = Pattern.compile(box);
        this.inside = inside;
    }

    static List<Rule> all(List<Rule> inside) {
        return List.of(
                new EnclosedRule("boxed", BOXED, inside),
                new EnclosedRule("answer-tag", TAG, inside),
                new EnclosedRule("box-token", TOKENS, inside),
                new EnclosedRule("json", JSON, inside));
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Optional<Reading> read(Draft draft) {
        List<String> contents = contents(draft.text());
        if (contents.isEmpty()) {
            return Optional.empty();
        }
        Set<String> labels = new TreeSet<>();
        for (String content : contents) {
            Optional<Reading> reading = Rule.first(inside, new Draft(content, draft.options()));
            if (!(reading.orElse(new Reading.Unclear("")) instanceof Reading.Clear clear)) {
                return reading.isPresent() ? reading : unclear("'" + content.strip() + "' cannot be read");
            }
            labels.add(clear.text());
        }
        return decide(labels);
    }

    private List<String> contents(String text) {
        List<String> contents = new ArrayList<>();
        Matcher found = box.matcher(text);
        while (found.find()) {
            IntStream.rangeClosed(1, found.groupCount())
                    .mapToObj(found::group)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(contents::add);
        }
        return contents;
    }
}
