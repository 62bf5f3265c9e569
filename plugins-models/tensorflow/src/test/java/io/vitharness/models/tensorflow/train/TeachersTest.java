package io.vitharness.models.tensorflow.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.models.tensorflow.system.Objective.Form;
import io.vitharness.models.tensorflow.system.SystemConfig;
import io.vitharness.models.tensorflow.system.Systems;
import io.vitharness.models.tensorflow.text.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TeachersTest {

    private static final int LESSONS = 200;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "llava",
                "lisa",
                "visionllm",
                "chatspot",
                "all-seeing",
                "region-masks",
                "visionllm-tokens",
                "editscout",
                "fakeshield",
                "prima",
                "instructblip",
                "instructed",
                "video-vit",
                "pointnet"
            })
    void everyWordOfALessonIsInTheVocabulary(String name) {
        SystemConfig system = Systems.get(name, "tiny");
        Teachers teachers = new Teachers(system, 7);
        Vocabulary vocabulary = Teachers.vocabulary(system, 7);
        Random random = new Random(8);

        for (int index = 0; index < LESSONS; index++) {
            for (Form form : system.forms()) {
                Teacher.Said said = teachers.of(form.subject()).said(index, form, random);
                List<String> texts = new ArrayList<>(List.of(said.prompt(), said.answer()));
                said.thought().ifPresent(texts::add);
                assertThat(texts)
                        .allSatisfy(text -> assertThat(vocabulary.unknown(text)).isEmpty());
            }
        }
    }
}
