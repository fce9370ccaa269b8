package org.kardan.gateway.supergraph;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file. */
public record SupergraphFile(Path path) implements SupergraphOrigin {
    @Override
    public String sdl() throws SupergraphUnavailable {
        try {
            return Files.readString(path);
        } catch (NoSuchFileException e) {
            throw new SupergraphUnavailable("there is no such file");
        } catch (CharacterCodingException e) {
            throw new SupergraphUnavailable("it is not text in UTF-8");
        } catch (IOException e) {
            throw new SupergraphUnavailable(Files.isDirectory(path) ? "it is a folder" : "it cannot be read: " + e);
        }
    }

    @Override
    public String name() {
        return path.toString();
    }
}
