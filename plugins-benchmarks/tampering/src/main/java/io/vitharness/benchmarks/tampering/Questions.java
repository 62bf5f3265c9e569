package io.vitharness.benchmarks.tampering;

import io.vitharness.benchmarks.tampering.TamperingConfig.Suspicion;
import io.vitharness.benchmarks.tampering.TamperingConfig.Task;
import io.vitharness.spi.Image;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import java.util.ArrayList;
import java.util.List;

/**
 * The questions word for word: EditScout's ({@code vaijsc/EditScout} at {@code a9e1c9a}, {@code lisa/utils/utils.py})
 * and FakeShield's ({@code zhipeixu/FakeShield} at {@code de40a5f}, {@code playground/eval_jsonl.py}).
 */
final class Questions {

    /** How many questions EditScout has. */
    static final int TEMPLATES = 4;

    private static final String CLUES = "Inpainted or edited images often show distinct signs, such as noise pattern"
            + " inconsistencies, where inpainted areas have different noise levels or distributions. Edge inconsistencies"
            + " are also common, with added or removed objects displaying halos or mismatched sharpness. From this"
            + " provided information, please answer the following question. ";

    private static final List<String> WHERE = List.of(
            "Is this image edited. If yes, can you segment the edited region",
            "Is there any indication that this image has been altered? If yes, could you segment the modified regions",
            "Can you determine if this image has been manipulated? If so, please highlight the altered areas",
            "Please analyze this image for any signs of editing. If the image has been edited, identify and segment the"
                    + " edited portions");

    private static final List<String> AND_HOW = List.of(
            " and give the instruction used to edit this image.",
            " and provide a detailed explanation of the editing process?",
            " and describe the techniques used to modify the image.",
            ", and outline the steps taken to achieve the edits.");

    private static final String WHETHER = "Was this photo taken directly from the camera without any processing? Has it"
            + " been tampered with by any artificial photo modification techniques such as ps? Please zoom in on any"
            + " details in the image, paying special attention to the edges of the objects, capturing some unnatural"
            + " edges and perspective relationships, some incorrect semantics, unnatural lighting and darkness etc.";

    private Questions() {}

    /** The picture, and the question that the configuration chooses. */
    static Prompt prompt(TamperingConfig config, Image picture) {
        List<Part> parts = new ArrayList<>();
        if (config.clues()) {
            parts.add(new Part.Text(CLUES));
        }
        parts.add(new Part.Picture(picture));
        parts.add(new Part.Text(config.task() == Task.DETECTION ? whether(config.suspected()) : where(config)));
        return Prompt.of(parts.toArray(Part[]::new));
    }

    private static String where(TamperingConfig config) {
        int index = config.template() - 1;
        return WHERE.get(index) + (config.instruction() ? AND_HOW.get(index) : "");
    }

    private static String whether(Suspicion suspected) {
        String tag = "This is a picture that is suspected to have been tampered with by ";
        return switch (suspected) {
            case NONE -> WHETHER;
            case AIGC_INPAINTING -> tag + "AIGC inpainting. " + WHETHER;
            case DEEPFAKE -> tag + "DeepFake. " + WHETHER;
            case PHOTOSHOP -> tag + "Photoshop. " + WHETHER;
        };
    }
}
