package org.kardan.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code ./kardan token} prints, read as the services read it. */
class TokenTest {
    @TempDir
    Path home;

    @Test
    void aTokenSaysWhoMayDoWhatAndForHowLong() throws Exception {
        String printed = print("--subject ada@example.org --role contributor --hours 2");

        JwtClaims claims = checked(printed.strip());
        assertThat(printed).endsWith("\n").hasLineCount(1);
        assertThat(claims.getSubject()).isEqualTo("ada@example.org");
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("contributor");
        assertThat(Duration.ofMillis(claims.getExpirationTime().getValueInMillis()
                        - claims.getIssuedAt().getValueInMillis()))
                .isEqualTo(Duration.ofHours(2));
    }

    @Test
    void theKeyIsMadeOnceAndItsOwnersAlone() throws Exception {
        String first = print("--subject ada --role viewer");
        String second = print("--subject bob --role admin");

        assertThat(checked(first.strip()).getSubject()).isEqualTo("ada");
        assertThat(checked(second.strip()).getSubject()).isEqualTo("bob");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(home.resolve(".kardan/access/signing-key.der"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aKeyThatIsNoneIsNamed() throws Exception {
        Files.createDirectories(home.resolve(".kardan/access"));
        Files.writeString(home.resolve(".kardan/access/signing-key.der"), "half a key");

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> print("--subject ada --role viewer"))
                .withMessageContaining("signing-key.der; remove it, and another one is made");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            --role viewer ~ token needs --subject NAME and --role viewer|contributor|reviewer|admin
            --subject ada ~ token needs --subject NAME and --role viewer|contributor|reviewer|admin
            --subject ada --role boss ~ --role takes viewer, contributor, reviewer or admin, not boss
            --subject ada --role admin --hours 0 ~ --hours takes a whole number from 1 to 8784, not 0
            --subject ada --role admin --hours long ~ --hours takes a whole number from 1 to 8784, not long
            --subject ada --port 8080 ~ token has no option --port; see ./kardan help
            --subject ~ --subject needs a value; see ./kardan help
            """)
    void aMistakeIsSaidWithWhatWouldBeRight(String arguments, String message) {
        assertThatExceptionOfType(LaunchFailure.class)
                .isThrownBy(() -> print(arguments))
                .withMessage(message);
    }

    private String print(String arguments) throws LaunchFailure, IOException {
        var out = new ByteArrayOutputStream();
        Token.parse(home, List.of(arguments.split(" "))).print(new PrintStream(out));
        return out.toString();
    }

    private JwtClaims checked(String token) throws Exception {
        return new JwtConsumerBuilder()
                .setExpectedIssuer("kardan-on-this-machine")
                .setExpectedAudience("kardan")
                .setVerificationKey(verificationKey())
                .setRequireExpirationTime()
                .build()
                .processToClaims(token);
    }

    private PublicKey verificationKey() throws Exception {
        Path file = TokenKey.in(home.resolve(".kardan/access")).verificationKey();
        String pem = Files.readString(file).replaceAll("-----.* PUBLIC KEY-----", "");
        return KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getMimeDecoder().decode(pem)));
    }
}
