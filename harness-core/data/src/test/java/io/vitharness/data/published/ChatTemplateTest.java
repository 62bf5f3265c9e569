package io.vitharness.data.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.model.ModelException;
import io.vitharness.testkit.Pictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChatTemplateTest {

    private static final ChatTemplate.Kind USUAL = ChatTemplate.Kind.usual("<image>\n");
    private static final Prompt SEEN = Prompt.of(new Part.Text("What?"), new Part.Picture(Pictures.square(0xff0000)));
    private static final String PLAIN = "{% for m in messages %}{{ m.role + ':' + m.content + ';' }}{% endfor %}";
    private static final String PARTS = "{% for m in messages %}{% for part in m['content'] %}"
            + "{{ part['type'] + part.get('text', '') + ';' }}{% endfor %}{% endfor %}";

    private Path folder = Path.of(".");

    @BeforeEach
    void folder(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void theNewestHomeGoesFirst() throws Exception {
        write("tokenizer_config.json", "{\"chat_template\": \"old\"}");
        assertThat(written()).isEqualTo("old");

        write("chat_template.json", "{\"chat_template\": \"newer\"}");
        assertThat(written()).isEqualTo("newer");

        write("chat_template.jinja", "newest");
        assertThat(written()).isEqualTo("newest");
    }

    @Test
    void aFolderWithoutATemplateHasNone() throws IOException {
        assertThat(ChatTemplate.find(folder, USUAL)).isEmpty();
        write("tokenizer_config.json", "{\"bos_token\": \"<s>\", \"chat_template\": null}");
        assertThat(ChatTemplate.find(folder, USUAL)).isEmpty();
    }

    @Test
    void oneOfSeveralIsTakenByItsName() throws Exception {
        write("tokenizer_config.json", """
                {"chat_template": [{"name": "draw", "template": "d"}, {"name": "default", "template": "a"}]}""");
        ChatTemplate.Kind draw = new ChatTemplate.Kind("", "draw", "system", "user", "assistant");

        assertThat(written()).isEqualTo("a");
        assertThat(ChatTemplate.find(folder, draw).orElseThrow().write(SEEN, Optional.empty()))
                .isEqualTo("d");
    }

    @Test
    void aNameThatIsNotAmongSeveralIsToldWithThoseThatAre() throws IOException {
        write("tokenizer_config.json", "{\"chat_template\": [{\"name\": \"rag\", \"template\": \"x\"}]}");

        assertThatThrownBy(() -> ChatTemplate.find(folder, USUAL))
                .hasMessage(folder.resolve("tokenizer_config.json")
                        + ": no 'chat_template' is named 'default'; there are [rag]");
    }

    @Test
    void aTemplateWithoutTextOrSyntaxIsTold() throws IOException {
        write("chat_template.json", "{}");
        assertThatThrownBy(() -> ChatTemplate.find(folder, USUAL))
                .hasMessageContaining("chat_template.json: 'chat_template' must be a text but is nothing");

        write("chat_template.jinja", "{% for %}");
        assertThatThrownBy(() -> ChatTemplate.find(folder, USUAL))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("the chat template of " + folder + " cannot be read: line 1: ");
    }

    @Test
    void templatesThatTakePartsGetPartsAndOthersGetTexts() throws Exception {
        write("chat_template.jinja", PARTS);
        assertThat(written()).isEqualTo("textWhat?;image;");

        write("chat_template.jinja", PLAIN);
        assertThat(written()).isEqualTo("user:<image>\nWhat?;");
    }

    @Test
    void anInstructionStandsBeforeThePrompt() throws Exception {
        write("chat_template.jinja", PLAIN);

        assertThat(template().write(Prompt.of(new Part.Text("Q")), Optional.of("Be short.")))
                .isEqualTo("system:Be short.;user:Q;");
    }

    @Test
    void specialTokensAreThoseOfTheTokenizer() throws Exception {
        write("tokenizer_config.json", "{\"bos_token\": {\"content\": \"<s>\"}, \"eos_token\": \"</s>\"}");
        write("chat_template.jinja", "{{ bos_token }}{{ eos_token }}{{ pad_token is defined }}{{ documents is none }}");

        String text = written();

        assertThat(text).isEqualTo("<s></s>FalseTrue");
        assertThat(template().isFramed(text)).isTrue();
        assertThat(template().isFramed("Q")).isFalse();
    }

    @Test
    void aSpecialTokenOfTheWrongKindIsTold() throws IOException {
        write("tokenizer_config.json", "{\"bos_token\": 3, \"chat_template\": \"a\"}");

        assertThatThrownBy(() -> ChatTemplate.find(folder, USUAL))
                .hasMessageContaining("tokenizer_config.json: 'bos_token' must be a text but is 3");
    }

    @Test
    void theDateIsTheSameEveryDay() throws Exception {
        write("chat_template.jinja", "{{ strftime_now('%d %b %Y') }}");

        assertThat(written()).isEqualTo("01 Jan 2025");
    }

    @Test
    void aPromptThatTheTemplateRefusesIsTheRequestsFault() throws IOException {
        write("chat_template.jinja", "{{ raise_exception('no pictures') }}");

        assertThatThrownBy(this::written)
                .isInstanceOf(ModelException.class)
                .hasMessageStartingWith("the chat template of " + folder + " cannot write this prompt: ")
                .hasMessageContaining("no pictures");
    }

    private String written() throws IOException, ModelException {
        return template().write(SEEN, Optional.empty());
    }

    private ChatTemplate template() throws IOException {
        return ChatTemplate.find(folder, USUAL).orElseThrow();
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }
}
