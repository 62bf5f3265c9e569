package io.vitharness.benchmarks.referring;

import io.vitharness.spi.Image;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import java.util.Locale;

/**
 * The questions word for word. Sources: LISA ({@code dvlab-research/LISA} at {@code 3cb2d43}, {@code utils/dataset.py});
 * lmms-eval ({@code EvolvingLMMs-Lab/lmms-eval} at {@code 60e0ba9}, {@code tasks/refcoco/utils_rec.py}); LLaVA-1.5's
 * training conversations for RefCOCO; Qwen-VL ({@code QwenLM/Qwen-VL} at {@code 10cb904}, {@code
 * eval_mm/evaluate_grounding.py}); InternVL ({@code OpenGVLab/InternVL} at {@code 0355722}, {@code
 * eval/refcoco/evaluate_grounding.py}); Kosmos-2 ({@code microsoft/unilm} at {@code 794dafb}, {@code
 * evaluation/refcoco/cook_data.py}); Shikra's paper, table 9, the first of three.
 */
final class Wording {

    static final String EXPRESSION = "{expression}";

    private static final String REGION =
            "Please provide the bounding box coordinate of the region this sentence describes: ";

    private static final String FORMAT = "Bounding box coordinates are specified in the format (top-left x, top-left y,"
            + " bottom-right x, bottom-right y). All values are floating point numbers bounded between 0 and 1. ";

    private Wording() {}

    static Prompt prompt(ReferringConfig config, Expression expression, Image picture) {
        Part shown = new Part.Picture(picture);
        if (config.wording().isEmpty() && config.style() == PromptStyle.SHIKRA) {
            return Prompt.of(
                    new Part.Text("In the given "),
                    shown,
                    new Part.Text(", could you find and tell me the coordinates of " + expression.text() + "?"));
        }
        String words = config.wording()
                .map(own -> own.replace(EXPRESSION, expression.text()))
                .orElseGet(() -> words(config.style(), expression));
        return Prompt.of(shown, new Part.Text(words));
    }

    private static String words(PromptStyle style, Expression expression) {
        String text = expression.text();
        return switch (style) {
            case LISA ->
                (expression.isSentence() ? text : "What is " + text + " in this image?")
                        + " Please output segmentation mask.";
            case LMMS_EVAL -> FORMAT + REGION + text;
            case LLAVA -> REGION + text;
            case QWEN_VL -> "<ref>" + text + "</ref><box>";
            case INTERNVL -> REGION + "<ref>" + text + "</ref>";
            case KOSMOS_2 -> "<grounding><phrase>" + text + "</phrase>";
            case SHIKRA -> throw new IllegalStateException("its picture stands among its words");
        };
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
