@echo off
rem Runs Clientele from this folder. Builds it first, once, and again when the sources have changed.
rem CLIENTELE_JAVA_OPTS adds options for Java, e.g. set CLIENTELE_JAVA_OPTS=-Xmx4g
setlocal EnableExtensions DisableDelayedExpansion
set "HERE=%~dp0"
set "TARGET=%HERE%app\target"
set "STAMP=%TARGET%\launcher.stamp"

set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo clientele: Java was not found. Install a JDK 17 or newer and put it on the PATH or in JAVA_HOME. 1>&2
  exit /b 1
)
set "VERSION="
for /f "tokens=4 delims==. " %%v in ('call "%JAVA%" -XshowSettings:properties -version 2^>^&1 ^| findstr /c:"java.specification.version"') do set "VERSION=%%v"
if not defined VERSION set "VERSION=0"
if %VERSION% LSS 17 (
  echo clientele: Java 17 or newer is needed, this one is version %VERSION%. 1>&2
  exit /b 1
)

set "BUILD="
if not exist "%STAMP%" set "BUILD=1"
if not exist "%TARGET%\clientele-app.jar" set "BUILD=1"
if not defined BUILD (
  powershell -NoProfile -Command "$t=(Get-Item '%STAMP%').LastWriteTime; $new=Get-ChildItem -Path '%HERE%pom.xml','%HERE%core\pom.xml','%HERE%app\pom.xml','%HERE%core\src\main','%HERE%app\src\main','%HERE%web\src' -Recurse -ErrorAction SilentlyContinue | Where-Object { $_.LastWriteTime -gt $t } | Select-Object -First 1; if ($new) { exit 1 } else { exit 0 }"
  if errorlevel 1 set "BUILD=1"
)
if defined BUILD (
  where mvn >nul 2>&1
  if errorlevel 1 (
    echo clientele: Maven was not found. Install Maven 3.8 or newer and put it on the PATH. 1>&2
    exit /b 1
  )
  echo building Clientele ^(once^)... 1>&2
  if exist "%STAMP%" del /q "%STAMP%"
  if exist "%TARGET%\lib" rmdir /s /q "%TARGET%\lib"
  if exist "%TARGET%\dependency-maven-plugin-markers" rmdir /s /q "%TARGET%\dependency-maven-plugin-markers"
  pushd "%HERE%"
  call mvn -q -B -Pfast -DskipTests -pl app -am package 1>&2
  if errorlevel 1 (
    popd
    echo clientele: The build failed; Maven's messages stand above. 1>&2
    exit /b 1
  )
  popd
  type nul > "%STAMP%"
)

set "OPTIONS=-XX:+UseSerialGC -Dfile.encoding=UTF-8"
if %VERSION% GEQ 24 set "OPTIONS=%OPTIONS% --enable-native-access=ALL-UNNAMED"
for %%c in (help --help -h --version -V version doctor export) do if "%~1"=="%%c" set "OPTIONS=%OPTIONS% -XX:TieredStopAtLevel=1"
for %%c in (analyze import run) do if "%~1"=="%%c" set "OPTIONS=%OPTIONS% -Xmx700m -Xms64m -Xmn32m -XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=20000 -XX:Tier4CompileThreshold=100000 -XX:Tier4BackEdgeThreshold=1000000"
"%JAVA%" %OPTIONS% "-Dorg.sqlite.lib.path=%TARGET%\lib" %CLIENTELE_JAVA_OPTS% -cp "%TARGET%\clientele-app.jar;%TARGET%\lib\*" io.clientele.app.Main %*
exit /b %ERRORLEVEL%
