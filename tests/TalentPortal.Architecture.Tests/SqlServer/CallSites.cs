using System.Diagnostics;
using System.Reflection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Mono.Cecil;
using Mono.Cecil.Cil;
using TalentPortal.Application.Foundation;
using TalentPortal.Persistence.Foundation;

namespace TalentPortal.Architecture.Tests.SqlServer;

/// <summary>An instruction of a compiled method.</summary>
internal readonly record struct CodePlace(string Assembly, int Method, int Offset);

/// <summary>A call in the portal's code that has the database do something.</summary>
/// <param name="Calls">The call's instruction.</param>
/// <param name="After">The end of the call before it; a stack trace shows an offset from there on.</param>
/// <param name="Until">Where the stack may show it last: at the call itself, or, where an answer is read row by row, where its first row is awaited.</param>
/// <param name="Owner">The type the source has it in.</param>
/// <param name="Method">The method the source has it in; closures and state machines go by it.</param>
/// <param name="Called">What is called.</param>
internal sealed record CallSite(CodePlace Calls, int After, int Until, Type Owner, string Method, string Called)
{
    public bool IsAmong(IReadOnlySet<CodePlace> places) => Enumerable.Range(After, Until - After + 1).Any(offset => places.Contains(Calls with { Offset = offset }));

    /// <summary>Whether the method gives the rows away unread, for its caller to await.</summary>
    public bool IsHandedOut { get; init; }

    public override string ToString() => $"{Owner.Name}.{Method} → {Called}";
}

/// <summary>Finds the call sites in the compiled code, and where on the stack a command came from.</summary>
internal static class CallSites
{
    private const string RowByRow = "AsAsyncEnumerable";

    private static readonly Assembly[] Portal = [typeof(IPortalDb).Assembly, typeof(PortalDb).Assembly, typeof(Program).Assembly];

    private static readonly HashSet<string> Askers =
        [typeof(EntityFrameworkQueryableExtensions).FullName!, typeof(RelationalQueryableExtensions).FullName!, typeof(RelationalDatabaseFacadeExtensions).FullName!, typeof(DbSet<>).FullName!, typeof(UserManager<>).FullName!];

    public static IReadOnlyList<CallSite> OfThePortal() => [.. Portal.SelectMany(In)];

    /// <summary>Every portal method on the stack.</summary>
    public static IEnumerable<CodePlace> OnTheStack() => new StackTrace(fNeedFileInfo: false).GetFrames()
        .Select(frame => (Method: frame.GetMethod(), Offset: frame.GetILOffset()))
        .Where(frame => frame.Method?.DeclaringType is { } type && Portal.Contains(type.Assembly))
        .Select(frame => new CodePlace(frame.Method!.Module.Assembly.GetName().Name!, frame.Method.MetadataToken, frame.Offset));

    public static IReadOnlyList<CallSite> In(Assembly assembly)
    {
        using var code = AssemblyDefinition.ReadAssembly(assembly.Location);
        // The demo county is made in Development only, on the built-in database.
        return [.. from type in code.MainModule.GetTypes() where !type.FullName.StartsWith("TalentPortal.Web.Demo.", StringComparison.Ordinal) from method in type.Methods where method.HasBody from site in In(assembly, type, method) select site];
    }

    private static IEnumerable<CallSite> In(Assembly assembly, TypeDefinition type, MethodDefinition method)
    {
        var after = 0;
        foreach (var instruction in method.Body.Instructions)
        {
            if (instruction.Operand is not MethodReference called || instruction.OpCode.FlowControl is not FlowControl.Call) continue;
            if (Asks(called) && !IsForSqliteOnly(type))
            {
                var (owner, name) = InTheSource(type, method);
                yield return new CallSite(new CodePlace(assembly.GetName().Name!, method.MetadataToken.ToInt32(), instruction.Offset), after, Awaiting(instruction, called) is { } first ? first.Offset : instruction.Offset, assembly.ManifestModule.ResolveType(owner.MetadataToken.ToInt32()), name, IsCompiledBefore(called) ? "a compiled question" : called.Name)
                {
                    IsHandedOut = called.Name is RowByRow && Awaiting(instruction, called) is null,
                };
            }

            after = instruction.Offset + instruction.GetSize();
        }
    }

    /// <summary>Where rows are read one by one, the question goes out when the first of them is awaited.</summary>
    private static Instruction? Awaiting(Instruction call, MethodReference called)
    {
        var next = called.Name is RowByRow ? call : null;
        while (next is not null && (next.Operand as MethodReference)?.Name is not "MoveNextAsync") next = next.Next;
        return next;
    }

    /// <summary>A statement that was compiled beforehand is a function of the context.</summary>
    private static bool IsCompiledBefore(MethodReference called) =>
        called.Name is "Invoke" && called.DeclaringType is GenericInstanceType { GenericArguments: [{ FullName: "Microsoft.EntityFrameworkCore.DbContext" }, ..] } function && function.Name.StartsWith("Func`", StringComparison.Ordinal);

    private static bool Asks(MethodReference called) =>
        called.Name is RowByRow || IsCompiledBefore(called) || called.Name.EndsWith("Async", StringComparison.Ordinal) && called.Name is not ("OpenConnectionAsync" or "CloseConnectionAsync" or "MigrateAsync" or "BeginTransactionAsync")
        && (Askers.Contains(called.DeclaringType.GetElementType().FullName) || IsOurExtension(called));

    /// <summary>The lock of the migrations that a killed process leaves behind.</summary>
    private static bool IsForSqliteOnly(TypeDefinition type) => type.FullName.Contains("DatabaseStart/<RemoveAbandonedLockAsync>", StringComparison.Ordinal);

    private static bool IsOurExtension(MethodReference called) =>
        called.DeclaringType.FullName.StartsWith("TalentPortal.", StringComparison.Ordinal) && called.Parameters.FirstOrDefault()?.ParameterType.Name is "IQueryable`1" or "DatabaseFacade";

    private static (TypeDefinition Type, string Method) InTheSource(TypeDefinition type, MethodDefinition method)
    {
        var name = method.Name;
        while (type.Name.StartsWith('<') && type.DeclaringType is { } outer) (name, type) = (type.Name.StartsWith("<>", StringComparison.Ordinal) ? name : type.Name, outer);
        while (name.StartsWith('<')) name = name[1..name.LastIndexOf('>')];
        return (type, name);
    }
}
