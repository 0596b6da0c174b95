package org.broadsheet.editions.render;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.AbstractConfigurableTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;
import org.thymeleaf.templateresource.StringTemplateResource;

/** One version of the templates, compiled, with its styles and frame texts. */
final class Templates {
    static final String STYLES = "styles.properties";

    private final String version;
    private final StyleSheet styles;
    private final FrameTexts texts;
    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    Templates(TemplateFiles files) {
        this.version = files.version();
        this.styles = new StyleSheet(files.templates().getOrDefault(STYLES, ""));
        this.texts = new FrameTexts(List.of(files.ourTexts(), files.ownTexts()));
        this.engine.setEnableSpringELCompiler(true);
        this.engine.setTemplateResolver(new InMemory(files.templates()));
    }

    String version() {
        return version;
    }

    StyleSheet styles() {
        return styles;
    }

    FrameTexts texts() {
        return texts;
    }

    String process(String name, Context context) {
        try {
            return engine.process(name, context);
        } catch (TemplateProcessingException broken) {
            throw fault(name, broken);
        }
    }

    private static TemplateFault fault(String name, TemplateProcessingException broken) {
        var file = name;
        var line = 0;
        Throwable deepest = broken;
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            deepest = cause;
            if (cause instanceof TemplateProcessingException located && located.hasLineAndCol()) {
                file = located.hasTemplateName() ? located.getTemplateName() : file;
                line = located.getLine();
            }
        }
        return new TemplateFault(file, line, firstLine(deepest));
    }

    private static String firstLine(Throwable cause) {
        var message = cause.getMessage();
        return message == null ? "it fails" : message.lines().findFirst().orElse("it fails");
    }

    /** Reads templates from the snapshot, by suffix as HTML or TEXT. */
    private static final class InMemory extends AbstractConfigurableTemplateResolver {
        private final Map<String, String> files;

        InMemory(Map<String, String> files) {
            this.files = Map.copyOf(files);
            setCacheable(true);
        }

        @Override
        protected ITemplateResource computeTemplateResource(
                IEngineConfiguration configuration,
                @Nullable String ownerTemplate,
                String template,
                String resourceName,
                String characterEncoding,
                Map<String, Object> attributes) {
            var text = files.get(template);
            if (text == null) {
                throw new TemplateFault(
                        template,
                        0,
                        "there is no file \"" + template + "\" in the template folder");
            }
            return new StringTemplateResource(text);
        }
    }
}
