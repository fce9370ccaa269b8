package org.kardan.projects.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.projects.Graph;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EvidenceApiTest {

    @Test
    void aSourceIsFoundByCode() {
        var source = Graph.data(
                        "{ source(code: \"S1\") { id kind title outlet url language published { undisclosed } } }")
                .setRootPath("data.source");

        assertThat(source.getString("id")).isEqualTo("01990000-0000-7000-8001-000000000001");
        assertThat(source.getString("kind")).isEqualTo("INTERVIEW");
        assertThat(source.getString("outlet")).isEqualTo("Izvestia");
        assertThat(source.getBoolean("published.undisclosed")).isTrue();
        assertThat(source.getString("url")).isNull();
    }

    @Test
    void anUnknownCodeIsNull() {
        assertThat(Graph.data("{ source(code: \"S99\") { id } }").getString("source"))
                .isNull();
    }

    @Test
    void theSummaryDerivesFromTheInterviewAndCountsAsOneWithIt() {
        var answer = Graph.data("""
                { summary: source(code: "S2") { outlet derivedFrom { code } origin { code } derivedSources { code } }
                  interview: source(code: "S1") { derivedFrom { code } origin { code } derivedSources { code } } }
                """);

        assertThat(answer.getString("summary.derivedFrom.code")).isEqualTo("S1");
        assertThat(answer.getString("summary.origin.code")).isEqualTo("S1");
        assertThat(answer.getString("summary.outlet")).isNull();
        assertThat(answer.getList("summary.derivedSources")).isEmpty();
        assertThat(answer.getString("interview.derivedFrom")).isNull();
        assertThat(answer.getString("interview.origin.code")).isEqualTo("S1");
        assertThat(answer.getList("interview.derivedSources.code")).isEqualTo(List.of("S2"));
    }

    @Test
    void theYearOfASourceIsNotInvented() {
        var published = Graph.data("{ source(code: \"S3\") { published { edtf earliest latest } } }")
                .setRootPath("data.source.published");

        assertThat(published.getString("edtf")).isEqualTo("XXXX-03");
        assertThat(published.getString("earliest")).isEqualTo("0000-03-01");
        assertThat(published.getString("latest")).isEqualTo("9999-03-31");
    }

    @Test
    void aPersonHasNamesInSeveralScripts() {
        var person = Graph.data("{ person(slug: \"kazem-jalali\") { name office names { value script language } } }")
                .setRootPath("data.person");

        assertThat(person.getString("office")).isEqualTo("Ambassador of Iran to Russia");
        assertThat(person.getList("names.value"))
                .isEqualTo(List.of("Kazem Jalali", "Kazım Celali", "Казем Джалали", "کاظم جلالی"));
        assertThat(person.getList("names.script")).isEqualTo(List.of("Latn", "Latn", "Cyrl", "Arab"));
    }

    @Test
    void anUnknownPersonIsNull() {
        assertThat(Graph.data("{ person(slug: \"nobody\") { id } }").getString("person"))
                .isNull();
    }
}
