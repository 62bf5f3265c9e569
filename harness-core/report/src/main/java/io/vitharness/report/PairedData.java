package io.vitharness.report;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** What is kept of a cell's headline so that two models can be compared unit by unit. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PairedData.RightWrong.class, name = "right-wrong"),
    @JsonSubTypes.Type(value = PairedData.Replicates.class, name = "replicates")
})
public sealed interface PairedData {

    /** Units in ascending order of id, and one character for each: 1 right, 0 wrong. */
    record RightWrong(List<String> units, String outcomes) implements PairedData {
        public RightWrong {
            units = List.copyOf(units);
            if (units.size() != outcomes.length()) {
                throw new IllegalArgumentException(units.size() + " units but " + outcomes.length() + " outcomes");
            }
        }
    }

    /** The figure on every shared resample, in order. */
    record Replicates(List<Double> values) implements PairedData {
        public Replicates {
            values = List.copyOf(values);
        }
    }
}
