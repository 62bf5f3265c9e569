package io.vitharness.data.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {

    private static String render(String source) throws TemplateException {
        return Template.parse(source)
                .render(Map.of(
                        "messages",
                        List.of(Map.of("role", "user", "content", "Hi"), Map.of("role", "assistant", "content", "Yo")),
                        "n",
                        5L));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "{{ 1 + 2 * 3 - 4 // 3 }}@6",
                "{{ 'a' + ' b ' | trim + 'c' }}@abc",
                "{{ -n | abs }}{{ n % 3 }}{{ 7 / 2 }}@523.5",
                "{{ not false or true and false }}@True",
                "{{ 1 < 2 < 3 }}{{ 3 > 2 > 2 }}@TrueFalse",
                "{{ 'x' in 'xyz' and 'q' not in ['a'] }}@True",
                "{{ 'yes' if n > 4 else 'no' }}{{ 'gone' if n < 4 }}@yes",
                "{{ [1, 'two', 3.0, none, (4,)] }}@[1, 'two', 3.0, None, (4,)]",
                "{{ {'a': [true], 'b': \"it's\"} }}@{'a': [True], 'b': \"it's\"}",
                "{{ 1e20 }} {{ 1.5 }} {{ 0.00001 }}@1e+20 1.5 1e-05",
                "{{ 'a-b-c'.split('-', 1) }}{{ ' a  b '.split() }}@['a', 'b-c']['a', 'b']",
                "{{ 'abcdef'[1:-1:2] }}{{ 'abc'[::-1] }}{{ [1,2,3][-2:] }}@bdcba[2, 3]",
                "{% for k, v in {'x': 1, 'y': 2} | dictsort %}{{ k }}{{ v }}{{ loop.cycle('.', ';') }}{% endfor %}@x1.y2;",
                "{% for i in range(3) if i != 1 %}{{ i }}{{ loop.length }}{% endfor %}@0222",
                "{% macro f(a, b='B') %}{{ a }}{{ b }}{% endmacro %}{{ f('x') }}{{ f('y', b='z') }}@xByz",
                "{% set a, b = 1, 2 %}{{ b }}{{ a }}{% set c %}in{{ a }}{% endset %}{{ c }}@21in1",
                "{% set x = 1 %}{% for i in [2] %}{% set x = i %}{% endfor %}{{ x }}@1",
                "{% raw %}{{ n }}{% endraw %}{# nothing #}!@{{ n }}!",
                "{{ messages | map(attribute='role') | join('+') }}@user+assistant",
                "{{ ['a', 'B'] | map('upper') | list }}@['A', 'B']",
                "{{ nothing }}{{ nothing is defined }}{{ nothing | default('d') }}@Falsed",
                "{{ 'tEst'.title() }}{{ 'x' * 3 }}{{ 'a.b'.replace('.', '!') }}{{ 'aXbX'.count('X') }}@Testxxxa!b2",
                "{{ [3, 1, 3] | unique | list }}{{ 'ab' | reverse }}{{ '12' | int + 1 }}@[3, 1]ba13"
            })
    void valuesAreThoseOfPython(String source, String expected) throws TemplateException {
        assertThat(render(source)).isEqualTo(expected);
    }

    @Test
    void linesOfTagsLeaveNoLinesBehind() throws TemplateException {
        assertThat(render("a\n  {% if n %}\n b\n  {% endif %}\nc\n")).isEqualTo("a\n b\nc");
        assertThat(render("a {{- ' b ' -}} \n c")).isEqualTo("a b c");
        assertThat(render("a\n  {%+ if n +%}\n b{% endif %}\r\nc")).isEqualTo("a\n  \n bc");
        assertThat(render("x\n   {{ n }}\ny")).isEqualTo("x\n   5\ny");
    }

    @Test
    void dateTellsTheGivenMoment() throws TemplateException {
        Template template = Template.parse("{{ strftime_now('%d %b %Y, %A %-d %H:%M%%') }}");

        assertThat(template.render(Map.of(), LocalDateTime.of(2024, 7, 6, 9, 5)))
                .isEqualTo("06 Jul 2024, Saturday 6 09:05%");
        assertThatThrownBy(() -> template.render(Map.of())).hasMessageContaining("'strftime_now', which is undefined");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                "{{ n | shuffle }}@line 1: the filter 'shuffle' is not known",
                "{{ n is prime }}@line 1: the test 'prime' is not known",
                "a{% include 'x' %}@line 1: the tag 'include' is not known; known are break, continue, for, generation, if, macro, raw, set",
                "{{ messages.upper() }}@line 1: 'upper', which is undefined cannot be called",
                "{{ nothing.more }}@line 1: 'nothing' is undefined",
                "{{ 'a' + 1 }}@line 1: '+' does not go between 'a' and 1",
                "{{ raise_exception('roles') }}@line 1: the template says: roles",
                "{{ 1 // 0 }}@line 1: '1 // 0' cannot be computed",
                "{{ range(1000000) }}@line 1: 'range' makes at most 100000 numbers, by steps other than 0",
                "{% if n %}@line 1: found the end where elif or else or endif should stand",
                "{{ n@line 1: a tag is never closed; wanted '}}'",
                "{# n@line 1: a comment is never closed; wanted '#}'",
                "{{ n $ }}@line 1: '$' cannot stand in a tag",
                "{{ (n }}@line 1: a tag is never closed; wanted '}}'",
                "{% set n.a = 1 %}@line 1: 'n' is no namespace, so 'n.a' cannot be set",
                "{{ 'x' * 9000000 }}@line 1: the template makes a text of more than 4000000 characters",
                "{% for i in n %}{% endfor %}@line 1: a loop needs a list but found 5",
                "{{ 99999999999999999999 }}@line 1: the number '99999999999999999999' is too large",
                "{% for a, b in [1] %}{% endfor %}@line 1: a loop needs a list but found 1"
            })
    void whatIsNotKnownIsRefused(String source, String message) {
        assertThatThrownBy(() -> render(source))
                .isInstanceOf(TemplateException.class)
                .hasMessage(message);
    }

    @Test
    void workAndDepthAreLimited() throws TemplateException {
        String loops = "{% for a in range(2000) %}{% for b in range(2000) %}{% endfor %}{% endfor %}";
        assertThatThrownBy(() -> render(loops)).hasMessageContaining("the template takes more than 1000000 steps");
        assertThatThrownBy(() -> render("{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}"))
                .hasMessageContaining("loops and macros stand more than 100 deep in each other");
        assertThatThrownBy(() -> render("{{ " + "(".repeat(5000) + "n" + ")".repeat(5000) + " }}"))
                .hasMessageContaining("less than 100 expressions in each other");
        assertThatThrownBy(() -> render("{% if n %}".repeat(5000)))
                .hasMessageContaining("less than 100 tags in each other");
        assertThatThrownBy(() -> render("{% set ns = namespace(x='aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa') %}"
                        + "{% for i in range(60) %}{% set ns.x = ns.x + ns.x %}{% endfor %}"))
                .hasMessageContaining("a text of more than 4000000 characters");
        assertThat(render("{{ " + "not ".repeat(50_000) + "n }}")).isEqualTo("True");
    }
}
