package io.vitharness.judges.detection;

import io.vitharness.spi.Default;
import io.vitharness.spi.Doc;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the suite can set of the judge {@code detection}. */
public record DetectionConfig(
        @Default("coco")
        @Doc("Whose rules: 'coco' (COCOeval), 'lvis' (300 regions a picture, federated classes) or 'voc' (PASCAL VOC).")
        Rules rules,

        @Default("boxes") @Doc("What is compared: 'boxes', 'masks' or 'keypoints' (COCO's 17 joints).")
        Outlines outlines,

        @Default("shape")
        @Doc("Whose area decides how large a said mask is: its own 'shape' (COCO's results without 'bbox') or the 'box'"
                + " around it (COCO's results with 'bbox').")
        Areas areas,

        @Default("0.5") @Doc("For 'voc': the least overlap of a right region, above 0 and at most 1.")
        double overlap,

        @Default("given")
        @Doc("Where confidences come from: 'given' (without them no bare AP is told but its bounds over all orderings),"
                + " 'token-prob' (given, and an answer without them stays unread), 'rank' (the order of the answer) or"
                + " 'constant'.")
        Confidence confidence,

        @Default("spelling")
        @Doc("Which said labels name a class: 'exact' ones, or any 'spelling' (case, blanks, hyphens and underscores).")
        Labels labels,

        @Doc("Other words for classes, as 'said: class'.") Map<String, String> synonyms,

        @Default("none")
        @Doc("'official' takes a place with the id 0 for not found, as the official code does; 'none' does not.")
        Compat compat,

        @Default("") @Doc("Ids of the rare classes, separated by blanks, for LVIS.")
        String rare,

        @Default("") @Doc("Ids of the common classes, separated by blanks, for LVIS.")
        String common,

        @Default("") @Doc("Ids of the frequent classes, separated by blanks, for LVIS.")
        String frequent) {

    /** Whose rules. */
    public enum Rules {
        COCO,
        LVIS,
        VOC
    }

    /** What is compared. */
    public enum Outlines {
        BOXES,
        MASKS,
        KEYPOINTS
    }

    /** Whose area a mask has. */
    public enum Areas {
        SHAPE,
        BOX
    }

    /** Where confidences come from. */
    public enum Confidence {
        GIVEN,
        TOKEN_PROB,
        RANK,
        CONSTANT
    }

    /** Which labels name a class. */
    public enum Labels {
        EXACT,
        SPELLING
    }

    /** Which faults of the official code are kept. */
    public enum Compat {
        NONE,
        OFFICIAL
    }

    public DetectionConfig {
        synonyms = Map.copyOf(synonyms);
        if (!(overlap > 0 && overlap <= 1)) {
            throw new IllegalArgumentException("'overlap' must be above 0 and at most 1 but is " + overlap);
        }
        if (outlines == Outlines.KEYPOINTS && rules != Rules.COCO) {
            throw new IllegalArgumentException("'outlines: keypoints' has the rules 'coco' only");
        }
    }

    Criteria criteria() {
        return switch (rules) {
            case COCO -> outlines == Outlines.KEYPOINTS ? Criteria.keypoints() : Criteria.coco();
            case LVIS -> Criteria.lvis();
            case VOC -> Criteria.voc(overlap);
        };
    }

    /** The groups of classes by their ids: 1 rare, 2 common, 3 frequent; a class that has none is not there. */
    Map<String, Integer> groups() {
        Map<String, Integer> groups = new HashMap<>();
        List<String> lists = List.of(rare, common, frequent);
        for (int i = 0; i < lists.size(); i++) {
            for (String id : lists.get(i).split(" ", -1)) {
                groups.putIfAbsent(id, i + 1);
            }
        }
        groups.remove("");
        return groups;
    }
}
