@echo off
rem Sanbiao on Windows: builds itself on first use, then runs. After a change of its sources, delete app\target\sanbiao.jar.
rem Exit code 3: no Java, no Maven or a build that failed. SANBIAO_JAVA_OPTS adds options for the Java machine.
setlocal
set "HERE=%~dp0"
set "JAR=%HERE%app\target\sanbiao.jar"
set "ARCHIVE=%HERE%app\target\sanbiao.jsa"
set "SERVED=%HERE%app\target\sanbiao-serve.jsa"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"

"%JAVA%" -XX:+UseSerialGC -version >nul 2>&1
if errorlevel 1 (
  echo sanbiao: needs Java 17 or newer: install one, or set JAVA_HOME. 1>&2
  exit /b 3
)
if exist "%JAR%" goto run
where mvn >nul 2>&1
if errorlevel 1 (
  echo sanbiao: needs Maven 3.8 or newer to build itself once. 1>&2
  exit /b 3
)
echo sanbiao: building, this takes a minute the first time 1>&2
pushd "%HERE%"
call mvn -B -q -Dquick -DskipTests -Dmaven.test.skip=true -pl app -am package 1>&2
set "FAILED=%ERRORLEVEL%"
popd
if not "%FAILED%"=="0" (
  echo sanbiao: the build failed 1>&2
  exit /b 3
)
if exist "%ARCHIVE%" del "%ARCHIVE%"
if exist "%SERVED%" del "%SERVED%"

:run
set "REHEARSAL=rehearse"
set "MACHINE=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
if not "%~1"=="serve" goto archive
set "ARCHIVE=%SERVED%"
set "REHEARSAL=rehearse --serve"
set "MACHINE=-Xmx512m -XX:+UseSerialGC"
:archive
if not exist "%ARCHIVE%" "%JAVA%" -XX:ArchiveClassesAtExit="%ARCHIVE%" -XX:+UseSerialGC -Xlog:disable -jar "%JAR%" %REHEARSAL% >nul 2>&1
rem a console on code page 936 reads GBK, on 65001 UTF-8
for /f "tokens=2 delims=:" %%p in ('chcp') do set "SANBIAO_CODEPAGE=%%p"
set "SANBIAO_CODEPAGE=%SANBIAO_CODEPAGE: =%"
"%JAVA%" -Xshare:auto -XX:SharedArchiveFile="%ARCHIVE%" -Xlog:disable -Xlog:all=error:stderr %MACHINE% %SANBIAO_JAVA_OPTS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%
