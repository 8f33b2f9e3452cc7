package io.clientele.app.http;

import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.Workspace;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.webmvc.core.configuration.MultipleOpenApiSupportConfiguration;
import org.springdoc.webmvc.core.configuration.SpringDocWebMvcConfiguration;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;

/** What springdoc finds that the server answers: addresses, methods, parameters. Only here it is a part of a server. */
final class Found {

    /** Names the method of ours that answers. */
    static final String ANSWERED_BY = "x-answered-by";

    private Found() {}

    /** @param home an empty folder */
    static JsonNode addresses(Path home) {
        Doorkeeper doorkeeper = new Doorkeeper();
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        try (Workspace workspace = Workspace.open(home, EngineSettings.defaults());
                Desk desk = new Desk(workspace, Clock.systemUTC());
                ConfigurableApplicationContext context = new SpringApplicationBuilder(Wiring.class, Springdoc.class)
                        .web(WebApplicationType.SERVLET)
                        .bannerMode(Banner.Mode.OFF)
                        .logStartupInfo(false)
                        .registerShutdownHook(false)
                        .properties(
                                "server.address=127.0.0.1",
                                "server.port=0",
                                "springdoc.paths-to-match=/api/**",
                                "springdoc.api-docs.version=openapi_3_1",
                                "springdoc.override-with-generic-response=false")
                        .initializers(made -> {
                            made.getBeanFactory().registerSingleton("doorkeeper", doorkeeper);
                            made.getBeanFactory().registerSingleton("desk", desk);
                            made.getBeanFactory().registerSingleton("commands", Serving.NO_COMMANDS);
                        })
                        .run()) {
            doorkeeper.at(Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port")));
            String address = "http://127.0.0.1:" + doorkeeper.port() + "/?token=" + doorkeeper.invite();
            Browser browser = new Browser(address);
            browser.get(address);
            HttpResponse<String> told = browser.get("/v3/api-docs");
            if (told.statusCode() != 200) {
                throw new IllegalStateException("springdoc answered " + told.statusCode() + " " + told.body());
            }
            return Browser.json(told);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        SpringDocConfiguration.class,
        SpringDocConfigProperties.class,
        SpringDocWebMvcConfiguration.class,
        MultipleOpenApiSupportConfiguration.class
    })
    static class Springdoc {

        @Bean
        GlobalOperationCustomizer answeredBy() {
            return (operation, method) -> {
                String by = method.getBeanType().getSimpleName() + "."
                        + method.getMethod().getName();
                operation.addExtension(ANSWERED_BY, by);
                return operation;
            };
        }
    }
}
