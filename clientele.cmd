@echo off
rem Runs Clientele from this folder. Builds it first, once, and again when the sources have changed.
rem CLIENTELE_JAVA_OPTS adds options for Java, e.g. set CLIENTELE_JAVA_OPTS=-Xmx4g
rem The same as the launcher of Linux and macOS beside it, but for the locale, which Windows needs no help with, and the progress
rem line, which is never rewritten because a batch file cannot tell a terminal.
setlocal EnableExtensions DisableDelayedExpansion
set "HERE=%~dp0"
set "TARGET=%HERE%app\target"
set "STAMP=%TARGET%\launcher.stamp"
set "CLASSES=%TARGET%\clientele-app.jar"
set "MAIN=io.clientele.app.Main"

call :find_java
if errorlevel 1 exit /b 1
set "OPTIONS=-XX:+UseSerialGC -Dfile.encoding=UTF-8"
if %VERSION% GEQ 24 set "OPTIONS=%OPTIONS% --enable-native-access=ALL-UNNAMED"
set "ARCHIVE=%TARGET%\launcher-%VERSION%.jsa"
call :changed
if defined CHANGED call :build_alone
if errorlevel 1 exit /b 1

set "MORE="
for %%c in (help --help -h --version -V version doctor export) do if "%~1"=="%%c" set "MORE=-XX:TieredStopAtLevel=1"
rem The database does most of the work: a small nursery leaves it the memory, and what Java computes is compiled to the full only
rem where it runs very often, because compiling costs more processor time than it saves on a file of a usual size.
for %%c in (analyze import run) do if "%~1"=="%%c" set "MORE=-Xmx700m -Xms64m -Xmn32m -XX:TieredStopAtLevel=1"
if "%~1"=="serve" set "MORE=-Xmx1g -Xms64m"
if "%~1"=="demo" set "MORE=-Xmx1g -Xms64m"
set SHARED=
if exist "%ARCHIVE%" set SHARED="-XX:SharedArchiveFile=%ARCHIVE%" -Xshare:auto -Xlog:cds=off -Xlog:cds+dynamic=off -Xlog:class+path=off
"%JAVA%" %OPTIONS% "-Dorg.sqlite.lib.path=%TARGET%\lib" %MORE% %SHARED% %CLIENTELE_JAVA_OPTS% -cp "%CLASSES%;%TARGET%\lib\*" %MAIN% %*
exit /b %ERRORLEVEL%

:find_java
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
if defined JAVA_HOME if not exist "%JAVA%" goto wrong_java_home
"%JAVA%" -version >nul 2>&1
if errorlevel 1 goto no_java
set "VERSION="
rem Line by line, "java.specification.version = 17" is the one with the number.
for /f "tokens=4 delims==. " %%v in ('call "%JAVA%" -XshowSettings:properties -version 2^>^&1 ^| findstr /c:"java.specification.version"') do set "VERSION=%%v"
if not defined VERSION set "VERSION=0"
if %VERSION% GEQ 17 exit /b 0
>&2 echo clientele: Java 17 or newer is needed, %JAVA% is version %VERSION%.
exit /b 1

:wrong_java_home
>&2 echo clientele: JAVA_HOME is %JAVA_HOME%, but there is no bin\java.exe in it.
>&2 echo clientele: Point it at a JDK 17 or newer, or unset it.
exit /b 1

:no_java
>&2 echo clientele: Java was not found.
>&2 echo clientele: Install a JDK 17 or newer (for example https://adoptium.net) and put it on the PATH or in JAVA_HOME.
exit /b 1

rem Tests are not part of the program. A folder is newer when a file in it was added or removed. Names come by the environment, so
rem that no letter in them is taken for a part of the command.
:changed
set "CHANGED=1"
if not exist "%STAMP%" exit /b 0
if not exist "%CLASSES%" exit /b 0
powershell -NoProfile -Command "$built = (Get-Item -LiteralPath $env:STAMP).LastWriteTimeUtc; $found = @(Get-Item -LiteralPath ($env:HERE + 'pom.xml')); foreach ($module in 'core', 'app', 'web') { $found += Get-ChildItem -LiteralPath ($env:HERE + $module) | Where-Object { $_.Name -match '^(pom\.xml|package\.json|package-lock\.json|vite.*\.config\..*|.*\.html|src)$' }; $found += Get-ChildItem -LiteralPath ($env:HERE + $module + '\src') -Recurse }; if ($found | Where-Object { $_.LastWriteTimeUtc -gt $built -and $_.FullName -notmatch '\\src\\test(\\|$)' } | Select-Object -First 1) { exit 1 } else { exit 0 }"
if not errorlevel 1 set "CHANGED="
exit /b 0

rem Several calls at once: one builds, the others wait.
:build_alone
if not exist "%HERE%target" mkdir "%HERE%target"
set "LOCK=%HERE%target\launcher.lock.d"
set "WAITED=0"
:wait
mkdir "%LOCK%" 2>nul && goto alone
if %WAITED% EQU 2 >&2 echo waiting for another build; if none runs, remove "%LOCK%"
if %WAITED% GEQ 600 exit /b 1
set /a WAITED+=1
ping -n 2 127.0.0.1 >nul
goto wait
:alone
call :changed
if defined CHANGED call :build
set "BUILT=%ERRORLEVEL%"
rmdir "%LOCK%"
exit /b %BUILT%

:build
set "JAVAC="
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\javac.exe" set "JAVAC=1"
if not defined JAVA_HOME where javac >nul 2>&1 && set "JAVAC=1"
if not defined JAVAC goto no_compiler
where mvn >nul 2>&1 || goto no_maven
where node >nul 2>&1 || goto no_node
>&2 echo building Clientele (once)...
rem No jar of an older version stays on the class path.
del /q "%STAMP%" "%CLASSES%" "%TARGET%\launcher*.jsa" >nul 2>&1
for %%d in (lib duckdb dependency-maven-plugin-markers) do if exist "%TARGET%\%%d" rmdir /s /q "%TARGET%\%%d"
rem Taken before the build: what changes meanwhile is built next time.
set "BEGAN=%HERE%target\launcher.began"
type nul >"%BEGAN%"
pushd "%HERE%"
call mvn -q -B -Pfast -DskipTests -pl app -am package <nul 1>&2
set "BUILT=%ERRORLEVEL%"
popd
if not "%BUILT%"=="0" goto no_build
call :archive_classes
move /y "%BEGAN%" "%STAMP%" >nul
exit /b 0

:no_compiler
>&2 echo clientele: Building needs a JDK; %JAVA% belongs to a runtime without a compiler.
exit /b 1

:no_maven
>&2 echo clientele: Maven was not found.
>&2 echo clientele: Install Maven 3.8 or newer (https://maven.apache.org) and put it on the PATH.
exit /b 1

:no_node
>&2 echo clientele: Node was not found.
>&2 echo clientele: Building the report page needs Node 20.19 or newer (https://nodejs.org) on the PATH; running does not.
exit /b 1

:no_build
>&2 echo clientele: The build failed; Maven's messages stand above.
exit /b 1

rem A class data archive halves the start, and holds what a run over the example needs. Without one the program starts all the same.
:archive_classes
set "TRIAL=%TARGET%\launcher.trial"
set TRY=--help
if exist "%HERE%examples\shop" set TRY=analyze "%HERE%examples\shop" --yes --out "%TRIAL%"
"%JAVA%" "-XX:ArchiveClassesAtExit=%ARCHIVE%" %OPTIONS% "-Dorg.sqlite.lib.path=%TARGET%\lib" -cp "%CLASSES%;%TARGET%\lib\*" %MAIN% %TRY% <nul >nul 2>&1
if exist "%TRIAL%" rmdir /s /q "%TRIAL%"
exit /b 0
