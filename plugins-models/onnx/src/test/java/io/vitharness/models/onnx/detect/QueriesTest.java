package io.vitharness.models.onnx.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QueriesTest {

    @Test
    void theListBetweenColonAndFullStopIsAsked() throws Exception {
        assertThat(new Queries(List.of())
                        .of("Find every object of these classes in the picture: person, traffic light, person, tv."
                                + " Give the class and the bounding box of each object."))
                .containsExactly("person", "traffic light", "tv");
    }

    @Test
    void withoutAColonTheWholeTextIsTheList() throws Exception {
        assertThat(new Queries(List.of()).of("a cat. a person; a brown cup\nSt. Bernard."))
                .containsExactly("a cat", "a person", "a brown cup", "St", "Bernard");
        assertThat(new Queries(List.of()).of("version 1.5 robots")).containsExactly("version 1.5 robots");
    }

    @Test
    void theSuitesOwnQueriesGoFirst() throws Exception {
        assertThat(new Queries(List.of("a, b")).of("c")).containsExactly("a, b");
    }
}
