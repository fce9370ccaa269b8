package org.kardan.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/**
 * The key of this machine's own tokens: {@code ./kardan token} signs with it, and the services of {@code ./kardan up} check by it. It
 * lies with the data, and goes with them.
 */
final class TokenKey {
    /** What the tokens name as their issuer. */
    static final String ISSUER = "kardan-on-this-machine";

    /** Whom they are for. */
    static final String AUDIENCE = "kardan";

    private static final int BITS = 2048;

    private final RSAPrivateCrtKey key;
    private final Path folder;

    private TokenKey(RSAPrivateCrtKey key, Path folder) {
        this.key = key;
        this.folder = folder;
    }

    /** The key in a folder, which is made where there is none yet. */
    static TokenKey in(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve("signing-key.der");
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            var encoded = new PKCS8EncodedKeySpec(Files.readAllBytes(file));
            return new TokenKey((RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(encoded), folder);
        } catch (GeneralSecurityException e) {
            throw new IOException("there is no key in " + file + "; remove it, and another one is made", e);
        }
    }

    /** Readable by its owner alone from the start, and there as a whole or not at all. */
    private static void create(Path file) throws GeneralSecurityException, IOException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        Path begun = Files.createTempFile(
                file.getParent(),
                "signing-key",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(begun, generator.generateKeyPair().getPrivate().getEncoded());
        Files.move(begun, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** A file with the public part, as the services read it. */
    Path verificationKey() throws IOException {
        try {
            var part = KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
            return Files.writeString(
                    folder.resolve("verification-key.pem"),
                    "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n"
                            .formatted(Base64.getMimeEncoder().encodeToString(part.getEncoded())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK knows RSA", e);
        }
    }

    /** A signed token. */
    String sign(Token token) {
        var claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setSubject(token.subject());
        claims.setStringListClaim("groups", token.role());
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(60F * token.hours());
        claims.setGeneratedJwtId();
        var signature = new JsonWebSignature();
        signature.setHeader("typ", "JWT");
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setPayload(claims.toJson());
        signature.setKey(key);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("an RSA key signs", e);
        }
    }
}
