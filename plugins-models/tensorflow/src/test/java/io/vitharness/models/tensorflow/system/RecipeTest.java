package io.vitharness.models.tensorflow.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Trained weights are named by their recipe: what is published must stay what it was. */
class RecipeTest {

    @Test
    void partsWithoutAMaskHeadAreWrittenAsBeforeThereWasOne() {
        assertThat(Systems.get("llava", "tiny").recipe(7))
                .startsWith(
                        "tensorflow recipe 1\nseed 7\nSystemConfig[system=llava, preset=tiny, parts=Parts[vision=Vit[")
                .contains("adapter=Mlp[merge=2], lm=Decoder[positions=RELATIVE, dim=64, layers=3, heads=4,"
                        + " context=192]], lessons=")
                .doesNotContain("mask");
    }

    @Test
    void queriesOfOnePictureAreWrittenAsBeforeTheyWentAcross() {
        assertThat(Systems.get("instructblip", "tiny").recipe(7))
                .contains("adapter=Queries[queries=8, dim=64, layers=2, heads=4, every=1, readsWords=true], lm=");
        assertThat(Systems.get("textbind", "tiny").recipe(7))
                .contains("adapter=Queries[queries=8, dim=64, layers=2, heads=4, every=1, readsWords=false], lm=");
    }

    @Test
    void regionsOfBoxesAreWrittenAsBeforeThereWereMasks() {
        assertThat(Systems.get("all-seeing", "tiny").recipe(7))
                .contains(", region=RegionPart[side=4, tokens=4], contrast=ContrastPart[dim=32]], lessons=");
        assertThat(Systems.get("region-masks", "tiny").recipe(7)).contains(", region=Mask[tokens=4]], lessons=");
    }

    @Test
    void stagesWithoutCellsBesideThemAreWrittenAsBefore() {
        assertThat(Systems.get("llava", "tiny").recipe(7))
                .contains("Stage[name=vision, steps=250, batch=32, train=[vision.*, dense.*], objective=Dense[],"
                        + " schedule=Schedule[")
                .doesNotContain("dense=");
    }

    @Test
    void vocabularyOfASystemThatPaintsNothingKnowsTheFirstFormsAlone() {
        assertThat(Systems.get("llava", "tiny").forms()).isEqualTo(Objective.Form.FIRST);
        assertThat(Systems.get("lisa", "tiny").forms()).contains(Objective.Form.PHRASE, Objective.Form.BESIDE);
    }
}
