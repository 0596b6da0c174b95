package org.broadsheet.editions.render;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the operator's own mail templates and frame texts are.
 *
 * @param folder the templates of digests and notices; a file missing there is taken from the jar
 * @param messages frame texts that replace ours line by line, or add a language
 */
@Validated
@ConfigurationProperties(prefix = "broadsheet.templates", ignoreUnknownFields = false)
public record TemplateSettings(
        @DefaultValue("./templates") Path folder,
        @DefaultValue("./config/messages") Path messages) {}
