package io.vitharness.data.instruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstructionReaderTest {

    private static final String GOOD =
            "{'id':'x','image':'a.png','conversations':[{'from':'human','value':'<image>\\nWhat?'},{'from':'gpt','value':'A cat.'}]}";

    @TempDir
    Path folder;

    @BeforeEach
    void putPicture() throws IOException {
        Files.writeString(folder.resolve("a.png"), "picture");
    }

    @Test
    void sampleIsRead() throws IOException {
        Conversation conversation = Conversation.of("x", "a.png", "What?", "A cat.");

        assertThat(read("[" + GOOD + "]")).containsExactly(conversation);
    }

    @Test
    void writtenFileReadsBackTheSame() throws IOException {
        Utterance ask = new Utterance(Speaker.HUMAN, "\"Hi\" \u00fc <image> and <image>");
        Utterance reply = new Utterance(Speaker.GPT, "Hello.\n");
        List<Conversation> all = List.of(
                new Conversation("two", List.of("a.png", "a.png"), List.of(ask, reply)),
                new Conversation("none", List.of(), List.of(new Utterance(Speaker.HUMAN, "Hi"), reply)),
                Conversation.of("one", "a.png", "What?", "A cat."));

        InstructionWriter.write(all.iterator(), folder.resolve("train.json"));

        assertThat(read(Files.readString(folder.resolve("train.json")))).isEqualTo(all);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'gpt'   | 'human' | turn 2 is from 'human' but must be from 'gpt'",
                "'human' | 'gpt'   | turn 1 is from 'gpt' but must be from 'human'",
                "'gpt'   | 'user'  | turn 2 is from 'user'; known: 'human', 'gpt'",
                "'value':'A cat.' | 'text':'A cat.' | turn 2 needs a string 'value'",
                "<image> | look    | '<image>' stands 0 times but there are 1 pictures; wanted one for each",
                "a.png   | ../a.png| picture '../a.png' must be a relative path without '..'",
                "a.png   | /a.png  | picture '/a.png' must be a relative path without '..'",
                "'a.png' | 3       | 'image' must be a path or a list of paths but is 3",
                "'image' | 'photo' | '<image>' stands 1 times but there are 0 pictures; wanted one for each",
                "'conversations' | 'turns' | 'conversations' must be a list of {from, value}",
            })
    void faultNamesFileLineAndSample(String part, String fault, String problem) {
        String text = "[\n" + GOOD.replace("'x'", "'w'") + ",\n" + GOOD.replace(part, fault) + "]";

        assertThatThrownBy(() -> read(text))
                .isInstanceOf(DataException.class)
                .hasMessage(folder.resolve("train.json") + ":3: sample 'x': " + problem);
    }

    @Test
    void absentPictureIsNamed() {
        assertThatThrownBy(() -> read("[" + GOOD.replace("a.png", "b.png") + "]"))
                .hasMessage(folder.resolve("train.json") + ":1: sample 'x': picture 'b.png' is not in " + folder);
    }

    @Test
    void unansweredQuestionIsAFault() {
        String open = "[{'id':'x','conversations':[{'from':'human','value':'Hi'}]}]";

        assertThatThrownBy(() -> read(open)).hasMessageEndingWith("the last turn is from 'human', without an answer");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{}       | :1: wanted a list of samples but found START_OBJECT",
                "[3]      | :1: found VALUE_NUMBER_INT; wanted a sample {..}",
                "[{}]     | :1: the sample has no 'id'",
                "[] []    | :1: found more behind the end of the JSON, wanted one value in the file",
                "[        | :1: the file ends before its list does; is it cut off?",
                "~~       | :1: the file ends before its list does; is it cut off?",
                "[nope    | :1:2: Unrecognized token 'nope': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')",
            })
    void fileOfAnotherShapeIsNamed(String text, String problem) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(DataException.class)
                .hasMessage(folder.resolve("train.json") + problem);
    }

    @Test
    void cutOffSampleIsNamedWithItsPlace() {
        assertThatThrownBy(() -> read("[\n{'id':'x',"))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith(folder.resolve("train.json") + ":2:11: Unexpected end-of-input");
    }

    @Test
    void readingGoesOnAfterAFault() throws IOException {
        write("[" + GOOD.replace("'gpt'", "'bot'") + "," + GOOD.replace("'x'", "17") + "]");

        try (InstructionReader reader = new InstructionReader(folder.resolve("train.json"), folder)) {
            assertThatThrownBy(reader::next).hasMessageContaining("'bot'");
            assertThat(reader.next()).map(Conversation::id).contains("17");
            assertThat(reader.next()).isEmpty();
        }
    }

    private List<Conversation> read(String text) throws IOException {
        write(text);
        List<Conversation> all = new ArrayList<>();
        try (InstructionReader reader = new InstructionReader(folder.resolve("train.json"), folder)) {
            for (Optional<Conversation> next = reader.next(); next.isPresent(); next = reader.next()) {
                all.add(next.orElseThrow());
            }
        }
        return all;
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve("train.json"), text.contains("\"") ? text : text.replace('\'', '"'));
    }
}
