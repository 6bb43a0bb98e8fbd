namespace Microsoft.SqlServer.Server;

/// <summary>SqlClient throws it for a type that is not a valid user-defined type.</summary>
public sealed class InvalidUdtException : SystemException
{
    private InvalidUdtException(string message)
        : base(message)
    {
    }

    public static InvalidUdtException Create(Type udtType, string resourceReason)
    {
        ArgumentNullException.ThrowIfNull(udtType);
        return new($"'{udtType.FullName}' is an invalid user defined type, reason: {resourceReason}.");
    }
}
