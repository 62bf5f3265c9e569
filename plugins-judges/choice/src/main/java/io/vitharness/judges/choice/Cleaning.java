package io.vitharness.judges.choice;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Makes an answer ready for the rules: takes away reasoning, control characters and mark-up, and turns full-width,
 * circled and mathematical letters into plain ones (Unicode NFKC). Structures that hold an answer (boxes, tags, JSON)
 * stay for {@link EnclosedRule}.
 */
final class Cleaning {

    /** A longer answer keeps its first and its last part: reading must not take for ever. */
    private static final int MAX_PART = 5_000;

    private static final int CIRCLED_NEGATIVE = 0x1F150;
    private static final int SQUARED_NEGATIVE = 0x1F170;

    private record Step(Pattern pattern, String replacement) {

        static Step of(String regex, String replacement) {
            return new Step(Pattern.compile(regex), replacement);
        }

        String apply(String text) {
            return pattern.matcher(text).replaceAll(replacement);
        }
    }

    private static final List<Step> REASONING = List.of(
            Step.of("(?is)<(think|thinking|thought|reasoning|reflection)>.*?(?:</\\1>|\\z)", "\n"),
            Step.of("(?is)^.*</(?:think|thinking|thought|reasoning|reflection)>", ""),
            Step.of("(?is)\u25C1think\u25B7.*?(?:\u25C1/think\u25B7|\\z)", "\n"),
            Step.of("(?is)<\\|begin_of_thought\\|>.*?(?:<\\|end_of_thought\\|>|\\z)", "\n"));

    private static final List<Step> MARKUP = List.of(
            Step.of("\\r\\n?|[\\u0085\\u2028\\u2029]", "\n"),
            Step.of("\\x1B\\[[0-9;]{0,20}[A-Za-z]", ""),
            Step.of("[\\p{Cf}\\p{Cs}\\p{Co}\\x{FE0F}\\x{20E3}&&[^\\n\\t]]", ""),
            Step.of("[\\p{Cc}&&[^\\n\\t]]", " "),
            Step.of("[\\t\\p{Zs}]", " "),
            Step.of("</s>|<s>|<eos>|<\\|(?:im_end|im_start|eot_id|end|endoftext|end_of_text|assistant)\\|>", " "),
            Step.of("(?s)<(del|strike)>.{0,400}?</\\1>|~~[^~\\n]{1,400}+~~", " "),
            Step.of("(?i)</?(?:b|strong|i|em|u|span|font|code|mark|center)(?: [^<>]{0,80}+)?>", ""),
            Step.of("(?i)</?(?:br|p|div|li|ul|ol|tr|td|th|table|pre|h[1-6])(?: [^<>]{0,80}+)? ?/?>", "\n"),
            Step.of("\\\\\"", "\""),
            Step.of("&nbsp;", " "),
            Step.of("&quot;", "\""),
            Step.of("&amp;", "&"),
            Step.of("(?m)^ {0,3}```[\\w+-]{0,20} *$", ""),
            Step.of("[`*]", ""),
            Step.of("(?<![\\p{L}\\p{N}])_{1,3}|_{1,3}(?![\\p{L}\\p{N}])", ""),
            Step.of("(?m)^[ ]{0,3}(?:#{1,6} |> ?|[-+\u2022\u00B7\u25AA\u25CF] ){1,8}+", ""),
            Step.of(
                    "\\\\(?:text(?:bf|it|rm|sf|tt)?|math(?:bf|rm|it|sf|bb|cal)?|bf|rm|bm|bold(?:symbol)?) ?\\{([^{}]{0,200}+)\\}",
                    "$1"),
            Step.of("\\\\[()\\[\\]]|\\\\(?:rm|bf|it|displaystyle|quad|,|;|!) ?|\\$", ""),
            Step.of("[\u2018\u2019\u02BC\u2032]", "'"),
            Step.of("[\u201C\u201D\u300C\u300D\u300E\u300F\u00AB\u00BB]", "\""),
            Step.of("[\u3010\u3014\u3008\u300A]", "["),
            Step.of("[\u3011\u3015\u3009\u300B]", "]"),
            Step.of(" {2,}", " "));

    private Cleaning() {}

    static String of(String answer) {
        String text = answer;
        for (Step step : REASONING) {
            text = step.apply(text);
        }
        text = Normalizer.normalize(plainLetters(shortened(text)), Normalizer.Form.NFKC);
        for (Step step : MARKUP) {
            text = step.apply(text);
        }
        return text.strip();
    }

    private static String shortened(String answer) {
        return answer.length() <= 2 * MAX_PART
                ? answer
                : answer.substring(0, MAX_PART) + "\n" + answer.substring(answer.length() - MAX_PART);
    }

    // NFKC leaves the white-on-black letters alone
    private static String plainLetters(String text) {
        return text.codePoints()
                .map(point -> plain(plain(point, CIRCLED_NEGATIVE), SQUARED_NEGATIVE))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int plain(int point, int block) {
        return point >= block && point < block + 26 ? point - block + 'A' : point;
    }
}
