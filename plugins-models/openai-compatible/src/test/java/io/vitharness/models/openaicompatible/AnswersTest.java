package io.vitharness.models.openaicompatible;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.spi.Part;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.Answer.Stop;
import io.vitharness.spi.model.ModelException;
import io.vitharness.spi.model.Usage;
import io.vitharness.testkit.Configs;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswersTest {

    private final AnswerReader reader = new AnswerReader(new Faults(
            Configs.of(ServerConfig.class, Map.of("baseUrl", "http://localhost:1/v1", "model", "m")),
            Clock.systemUTC()));

    @ParameterizedTest
    @CsvSource({
        "stop, END",
        "length, LENGTH",
        "max_tokens, LENGTH",
        "content_filter, FILTER",
        "tool_calls, END",
        "eos, END"
    })
    void finishReasonsAreMapped(String reason, Stop stop) throws Exception {
        assertThat(read("{'content':'red'}", reason).stop()).isEqualTo(stop);
    }

    @Test
    void tokensAreTakenWhereTheyAreTold() throws Exception {
        assertThat(read("{'content':'red'}", "stop").usage()).isEqualTo(Usage.of(12, 3));
        assertThat(reader.read(Json.MAPPER.readTree("{\"choices\":[{\"message\":{\"content\":\"a\"}}]}"))
                        .usage())
                .isEqualTo(Usage.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<think>is it red? yes</think>\\n\\nred | red | is it red? yes",
                "it is red</think>red | red | it is red",
                "<think>is it red | '' | is it red",
                "<think></think>red | red | ''",
                "red <think>or</think> blue | red <think>or</think> blue | ''",
                " red | ' red' | ''"
            })
    void thinkingIsSplitFromTheAnswer(String content, String text, String reasoning) throws Exception {
        Answer answer = read("{'content':'" + content + "'}", "stop");

        assertThat(answer.text().strip()).isEqualTo(text.strip());
        assertThat(answer.reasoning().orElse("")).isEqualTo(reasoning);
    }

    @ParameterizedTest
    @CsvSource({"reasoning_content", "reasoning"})
    void reasoningOfItsOwnFieldIsKeptApart(String field) throws Exception {
        Answer answer = read("{'content':null,'" + field + "':'let me see'}", "length");

        assertThat(answer.parts()).containsExactly(new Part.Text(""));
        assertThat(answer.reasoning()).contains("let me see");
    }

    @Test
    void contentInPartsIsJoined() throws Exception {
        assertThat(read("{'content':[{'type':'text','text':'a'},{'type':'text','text':'b'}]}", "stop")
                        .text())
                .isEqualTo("a\nb");
    }

    @Test
    void nothingIsAnEmptyAnswerNotAnError() throws Exception {
        assertThat(read("{'content':null}", "stop").parts()).containsExactly(new Part.Text(""));
    }

    @Test
    void toolCallsKeepTheirArgumentsInOrder() throws Exception {
        Answer answer = read(
                "{'content':null,'tool_calls':[{'function':{'name':'crop',"
                        + "'arguments':'{\\\"z\\\":\\\"left\\\",\\\"a\\\":3}'}}]}",
                "tool_calls");

        assertThat(answer.parts()).containsExactly(new Part.Call("crop", List.of("left", "3")));
    }

    @Test
    void brokenArgumentsStayTheTextThatTheyAre() throws Exception {
        Answer answer =
                read("{'content':'so','tool_calls':[{'function':{'name':'crop','arguments':'{\\\"z\\\":'}}]}", "stop");

        assertThat(answer.parts()).containsExactly(new Part.Text("so"), new Part.Call("crop", List.of("{\"z\":")));
    }

    @Test
    void aRefusalIsNoAnswer() {
        assertThatThrownBy(() -> read("{'content':null,'refusal':'I cannot help with that.'}", "stop"))
                .isInstanceOfSatisfying(
                        ModelException.class, e -> assertThat(e.kind()).isEqualTo(ModelException.Kind.REFUSED))
                .hasMessage("model 'm' at http://localhost:1/v1 declined: I cannot help with that.");
    }

    @Test
    void aFilterThatLeftNothingIsARefusal() {
        assertThatThrownBy(() -> read("{'content':''}", "content_filter"))
                .isInstanceOfSatisfying(
                        ModelException.class, e -> assertThat(e.kind()).isEqualTo(ModelException.Kind.REFUSED));
    }

    private Answer read(String message, String reason) throws ModelException {
        String body = "{'choices':[{'index':0,'finish_reason':'" + reason + "','message':" + message
                + "}],'usage':{'prompt_tokens':12,'completion_tokens':3}}";
        return reader.read(Json.MAPPER.readTree(body.replace('\'', '"')));
    }
}
