package io.vitharness.models.tensorflow.folder;

import io.vitharness.spi.Default;
import io.vitharness.spi.Doc;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a published model is asked and how it writes; every key changes answers. */
public record Rules(
        @Doc("How many texts are kept while writing; 1 takes the likeliest word each time.") @Default("1")
        int beams,

        @Doc("Divides or multiplies the logit of what was said already; InstructBLIP uses 1.5.") @Default("1")
        double repetitionPenalty,

        @Doc("With beams, a text's score is its log-probability over its length to this power.") @Default("1")
        double lengthPenalty,

        @Doc("No answer ends before it has so many tokens.") @Default("0")
        int minTokens,

        @Doc("How a prompt is put, with {prompt} where it belongs and the model's word for each picture before it;"
                + " without it the folder's chat template, else the prompt as it is.")
        Optional<String> template,

        @Doc("Makes pictures square with the mean colour before anything else, as LLaVA-1.5's own code does.")
        @Default("false")
        boolean padSquare) {

    /** The likeliest word each time, by the folder's own template. */
    public static final Rules PLAIN = new Rules(1, 1, 1, 0, Optional.empty(), false);

    private static final String PROMPT = "{prompt}";

    public Rules {
        if (beams < 1 || minTokens < 0 || !(repetitionPenalty > 0)) {
            throw new IllegalArgumentException(
                    "'beams' must be at least 1, 'min-tokens' at least 0 and" + " 'repetition-penalty' above 0");
        }
        if (template.isPresent() && !template.get().contains(PROMPT)) {
            throw new IllegalArgumentException("'template' must hold " + PROMPT + " where the prompt belongs");
        }
        if (beams == 1 && lengthPenalty != 1) {
            throw new IllegalArgumentException(
                    "'length-penalty' ranks the texts of a search; it needs 'beams' above 1");
        }
    }

    /** The keys that say something else than their defaults. */
    List<String> keys() {
        Map<String, Boolean> isSet = new LinkedHashMap<>();
        isSet.put("beams", beams != PLAIN.beams);
        isSet.put("repetition-penalty", repetitionPenalty != PLAIN.repetitionPenalty);
        isSet.put("length-penalty", lengthPenalty != PLAIN.lengthPenalty);
        isSet.put("min-tokens", minTokens != PLAIN.minTokens);
        isSet.put("template", template.isPresent());
        isSet.put("pad-square", padSquare);
        return isSet.keySet().stream().filter(isSet::get).toList();
    }

    /** The text around a prompt, where a template was given. */
    Optional<String> put(String prompt) {
        return template.map(text -> text.replace(PROMPT, prompt));
    }
}
