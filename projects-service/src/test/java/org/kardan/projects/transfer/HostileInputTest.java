package org.kardan.projects.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kardan.projects.transfer.Lines.claim;
import static org.kardan.projects.transfer.Lines.fact;
import static org.kardan.projects.transfer.Lines.project;
import static org.kardan.projects.transfer.Lines.slug;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.kit.testing.TransferClient;

/** Whatever comes in, the answer is a report that names the line, and nothing of ours. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class HostileInputTest {

    private TransferClient client;

    @BeforeEach
    void aClient() {
        client = new TransferClient(RestAssured.port);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            nonsense | line | is not JSON
            [1] | line | is no JSON object
            {} | type | it is missing
            {"type":7} | type | it is no text
            {"type":"Spaceship"} | type | 'Spaceship' is unknown; give one of Assessment, CapabilityClaim
            {"type":"Region","type":"Region"} | line | Duplicate
            {"type":"Region"} {"type":"Region"} | line | goes on behind the object
            {"type":"Region","code":"XX-1","name":"x","color":"red"} | color | it is unknown; give one of [code, latitude
            {"type":"Region","code":7,"name":"x"} | code | '7' does not fit; give a text
            {"type":"Region","code":"IR-01","name":"x","latitude":"1"} | latitude | give a number
            {"type":"Region","code":"IR-01","name":"x","latitude":1e999,"longitude":0} | latitude | is out of bounds
            {"type":"Region","code":"IR-01","name":"a\\u0000b"} | name | it has U+0000
            {"type":"Region","code":"IR-01","name":"a\\ud800b"} | name | half a character
            {"type":"Region","code":"IR-01","name":[[[[[[[[[[1]]]]]]]]]]} | line | nested deeper than 8
            {"type":"Region","code":"IR-01"} | name | it is missing
            {"type":"Project","id":"7","slug":"a","title":"b","sector":"c"} | id | '7' is no id
            {"type":"Claim","project":7,"kind":"OTHER","statement":"x","citations":[]} | citations | there is none
            {"type":"Claim","project":"x","kind":"OTHER","statement":"x","citations":[{"source":"S1","modality":"DENIED"}]} | citations | all of them are DENIED
            {"type":"Claim","project":"x","kind":"WRONG","statement":"x"} | kind | 'WRONG' does not fit; give one of [MUTUAL
            {"type":"Claim","project":"x","version":2} | version | the line is history
            {"type":"Hub","project":"x","capacityLow":1.5} | capacityLow | give a whole number
            {"type":"Claim","project":"x","kind":"OTHER","statement":"x","citations":"S1"} | citations | give a list
            """)
    void eachLineIsRefusedWithItsReason(String line, String field, String reason) {
        var report = client.send("mode=report", "\n" + line);

        assertThat(report.status()).isEqualTo(200);
        assertThat(report.of(2).path("fate").asText()).isEqualTo("REFUSED");
        assertThat(report.of(2).path("field").asText()).isEqualTo(field);
        assertThat(report.of(2).path("message").asText())
                .contains(reason.strip())
                .doesNotContain("com.fasterxml", "java.", "org.kardan", "select ", "StreamReadConstraints");
    }

    @Test
    void aLineThatIsTooLongOrNoUtf8CostsNoMoreThanItself() {
        var slug = slug();
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("{\"type\":\"Project\",\"slug\":\"".getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes("x".repeat(3_000_000).getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(new byte[] {'\n', '"', (byte) 0xc3, (byte) 0x28, '"', '\n'});
        bytes.writeBytes((project(slug) + "\n").getBytes(StandardCharsets.UTF_8));

        for (var mode : new String[] {"all", "report"}) {
            var report = client.send("report=lines&mode=" + mode, BodyPublishers.ofByteArray(bytes.toByteArray()));

            assertThat(report.of(1).path("message").asText()).contains("longer than 262144 bytes");
            assertThat(report.of(2).path("message").asText()).contains("it is not UTF-8");
            assertThat(report.of(3).path("fate").asText()).isNotEqualTo("REFUSED");
        }
    }

    @Test
    void byteOrderMarksAndCarriageReturnsAndBlankLinesAreNoLines() {
        var slug = slug();

        var report = client.send("report=lines", "\uFEFF" + project(slug) + "\r\n\r\n  \n" + claim(slug, 1));

        assertThat(report.end().path("created").asInt())
                .as(report.lines().toString())
                .isEqualTo(2);
        assertThat(report.of(4).path("fate").asText()).isEqualTo("CREATED");
    }

    @Test
    void anEmptyFileIsWritten() {
        assertThat(client.send("", "").end().path("status").asText()).isEqualTo("WRITTEN");
        assertThat(client.send("mode=report", "").end().path("lines").asInt()).isZero();
    }

    @Test
    void aFileMayBePacked() throws IOException {
        var slug = slug();
        var packed = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(packed)) {
            zip.write((project(slug) + "\n" + claim(slug, 1) + "\n").getBytes(StandardCharsets.UTF_8));
        }

        var report = client.send("", BodyPublishers.ofByteArray(packed.toByteArray()), "Content-Encoding", "gzip");

        assertThat(report.end().path("created").asInt()).isEqualTo(2);
    }

    @Test
    void aLineThatIsThereIsUnchangedAndOneThatSaysSomethingElseAConflict() {
        var slug = slug();
        client.send("", project(slug) + "\n" + fact("Claim", slug, "\"kind\":\"OTHER\",\"statement\":\"One\""));
        var line = client.export("types=Claim").stream()
                .filter(one -> one.contains(slug))
                .findFirst()
                .orElseThrow();

        var same = client.send("", project(slug) + "\n" + line);
        var other = client.send("", line.replace("\"One\"", "\"Two\""));

        assertThat(same.end().path("unchanged").asInt())
                .as(same.lines().toString())
                .isEqualTo(2);
        assertThat(other.of(1).path("code").asText()).isEqualTo("CONFLICT");
        assertThat(other.of(1).path("message").asText())
                .isEqualTo("statement: it is recorded as \"One\"; an import changes nothing, use correctClaim");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mode=some | mode: 'some' is neither all nor report
            known=always | known: 'always' is neither now nor keep
            report=much | report: 'much' is neither
            """)
    void optionsAreChecked(String query, String message) {
        var report = client.send(query, "");

        assertThat(report.status()).isEqualTo(400);
        assertThat(report.end().path("message").asText()).contains(message);
    }
}
