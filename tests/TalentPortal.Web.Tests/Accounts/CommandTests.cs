using System.Diagnostics;
using System.Text;
using TalentPortal.Testing;

namespace TalentPortal.Web.Tests.Accounts;

/// <summary>The command line as an operator types it, in Production, in a process of its own.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("talent-portal-commands").FullName;

    public void Dispose() => Directory.Delete(data, recursive: true);

    [Fact]
    public async Task Production_WithoutKeys_RefusesToStartAndSaysWhatToDo()
    {
        var (exit, said) = await RunAsync("", "--urls", "http://127.0.0.1:0");
        exit.ShouldBe(1);
        said.ShouldContain("create-keys");
        Directory.EnumerateFiles(data, "*.keys", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task CreateKeys_ASecondTime_LeavesTheFirstKeys()
    {
        (await RunAsync("", "create-keys")).Exit.ShouldBe(0);
        var keys = await File.ReadAllTextAsync(Path.Combine(data, "keys", "personal-data.keys"));
        (await RunAsync("", "create-keys")).Exit.ShouldBe(1);
        (await File.ReadAllTextAsync(Path.Combine(data, "keys", "personal-data.keys"))).ShouldBe(keys);
    }

    [Fact]
    public async Task CreateAdministrator_MakesTheFirstOne_AndNoSecond()
    {
        await RunAsync("", "create-keys");
        (await AdministratorAsync("head.admin", "weak")).Exit.ShouldBe(1);
        var first = await AdministratorAsync("head.admin", "Long-Enough-42");
        first.Exit.ShouldBe(0, first.Said);
        var second = await AdministratorAsync("other.admin", "Long-Enough-43");
        second.Exit.ShouldBe(1);
        second.Said.ShouldContain("已有系统管理员");
    }

    [Fact]
    public async Task UnknownCommand_ListsTheKnownOnes()
    {
        var (exit, said) = await RunAsync("", "create-everything");
        exit.ShouldBe(1);
        said.ShouldContain("create-administrator --name");
    }

    private Task<(int Exit, string Said)> AdministratorAsync(string userName, string password) =>
        RunAsync($"{Some.IdNumber()}\n{password}\n", "create-administrator", "--name", "李建国", "--username", userName);

    private async Task<(int Exit, string Said)> RunAsync(string input, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        (start.Environment["ASPNETCORE_ENVIRONMENT"], start.Environment["Data__Directory"], start.Environment["LC_ALL"]) = ("Production", data, "zh_CN.UTF-8");
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
    }
}
