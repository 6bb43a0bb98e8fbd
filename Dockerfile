# 1. The style sheet: needs Node.js and nothing of .NET.
FROM node:22-bookworm-slim AS stijl
WORKDIR /bron/src/PgbPortal.Web/ui
COPY src/PgbPortal.Web/ui/package.json src/PgbPortal.Web/ui/package-lock.json src/PgbPortal.Web/ui/.npmrc ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY src/PgbPortal.Web/ui/ ./
RUN node bouw.mjs

# 2. The portal: needs .NET and nothing of Node.js.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS bouw
WORKDIR /bron
COPY . .
COPY --from=stijl /bron/src/PgbPortal.Web/wwwroot/css src/PgbPortal.Web/wwwroot/css
RUN dotnet publish src/PgbPortal.Web -c Release -o /uit -p:UiGebouwd=true

# No Chromium: documents are printed from the browser of the user (docs/beheer.md, Documenten als pdf).
# 3. What runs: the runtime, the published files, a user without rights, a folder for data.
FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /portaal
COPY --from=bouw /uit ./
RUN mkdir -p data logs && chown -R $APP_UID data logs
USER $APP_UID
VOLUME ["/portaal/data", "/portaal/logs"]
EXPOSE 8080
ENTRYPOINT ["dotnet", "PgbPortal.Web.dll"]
