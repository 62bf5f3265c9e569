package io.vitharness.judges.choice;

import io.vitharness.spi.judge.Reading;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The answer declines: "I'm sorry, I can't identify people", "无法回答". A guess that follows ("but it may be ..") still counts. */
final class RefusalRule implements Rule {

    private static final String VERBS =
            "(?:help|assist|identify|determine|answer|tell|provide|process|recogni[sz]e|(?:see|view|access|open|load) (?:the |an |any |this |your |that )?(?:image|picture|photo|file)s?|"
                    + "comment|comply|do (?:that|this)|analy[sz]e|describe|discuss|be (?:sure|certain|determined|answered)|"
                    + "say|know|make out|fulfil\\w*|engage|continue|respond|interpret|read|confirm|verify|choose|select|pick|decide|give|offer|infer)";

    private static final Pattern REFUSAL = Pattern.compile(
            "(?iU)"
                    + "\\b(?:i'?m|i am|we are|we're) (?:very |so |really |truly )?(?:sorry|afraid)(?! for the (?:confusion|mistake|error|delay))\\b"
                    + "|^\\W*(?:sorry|my apologies|apologies|i apologi[sz]e)(?! for the (?:confusion|mistake|error|delay))\\b"
                    + "|\\b(?:i|we|it)?\\s?(?:can(?:no|')t|can not|cannot|could not|couldn't|am not able to|are not able to|am unable to|"
                    + "'m unable to|'m not able to|unable to|won't|will not|not allowed to|not permitted to|am not comfortable|"
                    + "must decline to|decline to|refuse to|would rather not|'d rather not|'m not going to)(?: \\w+ly)? "
                    + VERBS + "\\b"
                    + "|\\bi (?:must )?(?:refuse|decline)\\b"
                    + "|\\bas an? (?:ai|artificial intelligence|large language|language)\\b[^.\\n]{0,80}\\b(?:can't|cannot|unable|not able|don't|do not)\\b"
                    + "|\\bi (?:really |honestly |simply )?(?:do not|don't) (?:know|have (?:enough|access|any|the)|see (?:any|an|the) (?:image|picture))\\b"
                    + "|\\bno idea\\b"
                    + "|\\b(?:no|without (?:the|an|any|seeing the)) (?:image|picture|photo)s?(?: (?:was|is|were|has been|have been))?(?: (?:provided|attached|given|uploaded|shared))?\\b"
                    + "|\\b(?:not possible|impossible) to (?:" + VERBS + ")\\b"
                    + "|\\b(?:not enough|insufficient|not sufficient) (?:information|context|detail|evidence)\\b"
                    + "|(?:抱歉|对不起|對不起|不好意思)"
                    + "|(?:无法|無法|不能|没办法|沒辦法|难以)(?:直接|准确|從|从)?[^,。;\\n]{0,8}?(?:回答|回應|确定|確定|判断|判斷|识别|辨识|辨認|辨认|提供|查看|看到|看清|协助|作答|处理)"
                    + "|我(?:真的|也)?(?:不知道|不清楚|不确定|不能)|作为(?:一个|一名)?(?:AI|人工智能|语言模型)|(?:没有|未)(?:提供|上传)[^,。\\n]{0,4}(?:图|照片)|看不到[^,。\\n]{0,4}图|(?:拒绝|不便)(?:回答|作答)|信息不足");

    private static final Pattern CONTRAST = Pattern.compile("(?iU)\\b(?:but|however|nevertheless|still|though|"
            + "best guess|if i had to|maybe|perhaps|probably|i(?:'d| would) (?:guess|say))\\b|但|不过|可能|应该");

    private final Rule guess = new MentionedTextRule();

    @Override
    public String id() {
        return "refusal";
    }

    @Override
    public Optional<Reading> read(Draft draft) {
        if (isChoice(draft)) {
            return Optional.empty();
        }
        Matcher refusal = REFUSAL.matcher(draft.text());
        int end = 0;
        String words = "";
        while (refusal.find()) {
            end = refusal.end();
            words = words.isEmpty() ? refusal.group().strip() : words;
        }
        return end == 0 ? Optional.empty() : guessAfter(draft, end).or(refused(words));
    }

    // "cannot be determined" may be one of the choices
    private static boolean isChoice(Draft draft) {
        return draft.texts().stream()
                .map(mention -> draft.text().substring(mention.start(), mention.end()))
                .anyMatch(text -> REFUSAL.matcher(text).find());
    }

    private Optional<Reading> guessAfter(Draft draft, int end) {
        Matcher contrast = CONTRAST.matcher(draft.text());
        return contrast.find(end)
                ? guess.read(new Draft(draft.text().substring(contrast.end()), draft.options()))
                        .filter(Reading.Clear.class::isInstance)
                : Optional.empty();
    }

    private static Supplier<Optional<Reading>> refused(String words) {
        return () -> Optional.of(new Reading.Refused(words));
    }
}
